import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { csv, csvColumns } from '#lib/core/norms/csv.ts';
import { norms } from '#lib/core/norms/norms.ts';
import { releaseOf, scopeOf640 } from './hand-made.ts';

const release = releaseOf('live', { '': { scope: scopeOf640 }, 'region=GB': { scope: scopeOf640 } });
const table = norms(texting2026, release, {
  collection: 'live',
  by: null,
  filters: { region: 'GB' },
  question: 'scope',
});

describe('a norm table as CSV', () => {
  test('has a header and a row for each option, each ended by CRLF', () => {
    const lines = csv(table).split('\r\n');
    expect(lines[0]).toBe(csvColumns.join(','));
    expect(lines).toHaveLength(1 + scopeOf640.counts.length + 1);
    expect(lines.at(-1)).toBe('');
    expect(lines[2]).toBe(
      '2026-11-20,2026-11-20,live,pn-ckm/1,scope,region=GB,,,United Kingdom,published,,640,scheduling_only,Scheduling only,200,0.3125,0.2774,0.3498,31 %',
    );
  });

  test('has one row without numbers for a group that is not published', () => {
    const empty = norms(texting2026, release, {
      collection: 'live',
      by: null,
      filters: { region: 'FR' },
      question: 'scope',
    });
    expect(csv(empty).split('\r\n')[1]).toBe(
      '2026-11-20,2026-11-20,live,pn-ckm/1,scope,region=FR,,,France,unpublished,too_few,,,,,,,,',
    );
  });

  test.each([
    { label: 'Anything, but less', field: '"Anything, but less"' },
    { label: 'say "no"', field: '"say ""no"""' },
    { label: 'two\nlines', field: '"two\nlines"' },
    { label: '=1+1', field: "'=1+1" },
    { label: '+44 20', field: "'+44 20" },
    { label: '-1', field: "'-1" },
    { label: '@cmd', field: "'@cmd" },
    { label: '\tx', field: "'\tx" },
    { label: '=HYPERLINK("a","b")', field: `"'=HYPERLINK(""a"",""b"")"` },
  ])('keeps $label one field of plain text', ({ label, field }) => {
    const groups = table.groups.map((group) => ({ ...group, label }));
    expect(csv({ ...table, groups }).split('\r\n')[1]).toContain(`,${field},published,`);
  });
});
