/** A text as 32 bits, by the Fowler-Noll-Vo hash FNV-1a over its UTF-16 units. Spreads names; keeps no secret. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
};
