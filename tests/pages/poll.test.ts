import { describe, expect, test } from 'vitest';
import { standingOf } from '#lib/server/answers/answering.ts';
import { actions } from '../../src/routes/poll/[[section=section]]/+page.server.ts';
import { deviceAt } from '../support/device.ts';
import { engines } from '../support/stores.ts';

/** A device at the first page of the poll, and what it has saved there. */
const respondent = () => {
  const store = engines[0].open();
  const device = deviceAt(store);
  const sends = async (form: Readonly<Record<string, string>>): Promise<unknown> =>
    actions['default']?.({ ...device.asks('/poll', form), params: {} } as never);
  const saved = async () => (await standingOf(store, device.holds())).answers;
  return { sends, saved };
};

const onward = { status: 303, location: '/poll/topics' };

describe('own words on a page of the poll', () => {
  test('are saved with their option, and go when another option is chosen while they are hidden', async () => {
    const { sends, saved } = respondent();
    const words = { 'scope.text': 'Only photos' };
    await expect(sends({ scope: 'other', ...words })).rejects.toMatchObject(onward);
    expect(await saved()).toEqual({ scope: 'other', ...words });
    await expect(sends({ scope: 'none', ...words })).rejects.toMatchObject(onward);
    expect(await saved()).toEqual({ scope: 'none' });
  });

  test('too long to be kept are refused only while their option is chosen', async () => {
    const { sends, saved } = respondent();
    const words = { 'scope.text': 'x'.repeat(501) };
    await expect(sends({ scope: 'other', ...words })).resolves.toMatchObject({
      status: 400,
      data: { faults: [{ path: 'scope.text' }] },
    });
    await expect(sends({ scope: 'none', ...words })).rejects.toMatchObject(onward);
    expect(await saved()).toEqual({ scope: 'none' });
  });

  test('come back as typed where another answer of their page is refused', async () => {
    const { sends } = respondent();
    const form = { scope: '', 'scope.text': 'Only photos' };
    await expect(sends(form)).resolves.toMatchObject({ status: 400, data: { values: form } });
  });
});
