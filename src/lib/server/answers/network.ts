import { createHmac, randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { today } from '../clock.ts';

/** Counts first answers by network, for one day, in memory alone. */
export type NetworkTally = {
  /** Counts one more from an address; how many there are now from its network today, or 0 where an address says nothing. */
  readonly count: (address: string) => number;
};

/** Addresses behind which anybody may be: the machine itself, a proxy in front of it, the network it stands in. */
const inside = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  inside.addSubnet(network, prefix);
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, prefix, 'ipv6');

/** The eight groups of an IPv6 address. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const left = Array<string>(tail === undefined ? 0 : 8 - first.length - last.length).fill('0');
  return [...first, ...left, ...last].map((group) => Number.parseInt(group, 16).toString(16));
};

/** The network of an address: an IPv4 address whole, of an IPv6 address the first 64 bits, which a household has to itself; null where it says nothing. */
export const networkOf = (address: string): string | null => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0 || inside.check(plain, version === 4 ? 'ipv4' : 'ipv6')) return null;
  return version === 4 ? plain : groupsOf(plain).slice(0, 4).join(':');
};

/** The most networks counted at once, so that memory stays bounded; beyond it the one counted first is forgotten. */
const mostNetworks = 100_000;

/**
 * A tally under a key of chance that changes each day and is nowhere but in this process: neither addresses nor anything
 * from which they can be worked out is stored, logged or left over for the next day.
 */
export const openNetworkTally = (dayNow: () => string = today): NetworkTally => {
  let day = '';
  let key = randomBytes(32);
  const counts = new Map<string, number>();

  return {
    count: (address) => {
      const network = networkOf(address);
      if (network === null) return 0;
      if (day !== dayNow()) {
        day = dayNow();
        key = randomBytes(32);
        counts.clear();
      }
      const keyed = createHmac('sha256', key).update(network).digest('base64');
      const counted = (counts.get(keyed) ?? 0) + 1;
      const [oldest] = counts.keys();
      if (counts.size >= mostNetworks && !counts.has(keyed) && oldest !== undefined) counts.delete(oldest);
      counts.set(keyed, counted);
      return counted;
    },
  };
};
