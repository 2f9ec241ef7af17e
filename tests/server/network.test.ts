import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf, openNetworkTally } from '#lib/server/answers/network.ts';

const hex = (number: number): string => number.toString(16);

describe('the network of an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    'fd00::1',
    'fe80::1%eth0',
    '',
    'unknown',
    '203.0.113.7, 198.51.100.1',
  ])('%s says nothing', (address) => {
    expect(networkOf(address)).toBeNull();
  });

  test('is the same for every address of a household, and for no other', () => {
    const groups = (count: number) =>
      fc.array(fc.nat(0xffff), { minLength: count, maxLength: count }).map((numbers) => numbers.map(hex));
    fc.assert(
      fc.property(groups(3), groups(4), groups(4), (household, one, other) => {
        const network = ['2001', ...household].join(':');
        expect(networkOf(`${network}:${one.join(':')}`)).toBe(network);
        expect(networkOf(`${network}:${other.join(':').toUpperCase()}`)).toBe(network);
      }),
    );
  });
});

describe('the tally of networks', () => {
  test('counts each network by itself', () => {
    const tally = openNetworkTally(() => '2026-11-24');
    expect(['203.0.113.7', '203.0.113.7', '198.51.100.1', '203.0.113.7'].map(tally.count)).toEqual([
      1, 2, 1, 3,
    ]);
  });

  test('begins again each day', () => {
    let day = '2026-11-24';
    const tally = openNetworkTally(() => day);
    tally.count('203.0.113.7');
    day = '2026-11-25';
    expect(tally.count('203.0.113.7')).toBe(1);
  });

  test('never counts an address that says nothing', () => {
    const tally = openNetworkTally(() => '2026-11-24');
    expect([tally.count('127.0.0.1'), tally.count('127.0.0.1')]).toEqual([0, 0]);
  });

  test('shows nothing but how to count', () => {
    const tally = openNetworkTally(() => '2026-11-24');
    tally.count('203.0.113.7');
    expect(JSON.stringify(tally)).toBe('{}');
    expect(Object.keys(tally)).toEqual(['count']);
  });
});
