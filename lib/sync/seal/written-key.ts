/** Digits and letters that people don't take for one another: no I, L, O and U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 13;
/** 52 letters have four bits more than a key. */
const SPARE = 4n;
const BYTES = 32;

/** What reading a written key gives: its bytes, or what is wrong with it, with the number of the group (1 to 13) that was mistyped. */
export type ReadKey =
  | { key: Uint8Array<ArrayBuffer> }
  | { wrong: 'length' }
  | { wrong: 'group'; group: number };

/** A key of 256 bits as people write it down: thirteen groups of five letters, the fifth of which tells whether the group is right. */
export function writeKey(key: Uint8Array): string {
  let bits = key.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << SPARE;
  const letters: number[] = [];
  for (let i = 0; i < GROUPS * 4; i += 1, bits >>= 5n) letters.unshift(Number(bits & 31n));
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const four = letters.slice(group * 4, group * 4 + 4);
    return [...four, checkLetter(four, group)].map((value) => LETTERS[value]).join('');
  });
  return groups.join('-');
}

/** Reads a written key: capital or not, with whatever between the groups, O for zero and I or L for one. */
export function readKey(text: string): ReadKey {
  const plain = text.toUpperCase().replaceAll(/[\s\p{P}]/gu, '');
  const values = [...plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1')].map((letter) =>
    LETTERS.indexOf(letter),
  );
  if (values.length !== GROUPS * 5) return { wrong: 'length' };
  let bits = 0n;
  for (let group = 0; group < GROUPS; group += 1) {
    const five = values.slice(group * 5, group * 5 + 5);
    const four = five.slice(0, 4);
    if (five.includes(-1) || checkLetter(four, group) !== five[4])
      return { wrong: 'group', group: group + 1 };
    for (const value of four) bits = (bits << 5n) | BigInt(value);
  }
  if ((bits & 15n) !== 0n) return { wrong: 'group', group: GROUPS };
  return { key: bytesOf(bits >> SPARE) };
}

function bytesOf(bits: bigint): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: BYTES }, (_, i) =>
    Number((bits >> BigInt(8 * (BYTES - 1 - i))) & 255n),
  );
}

/** A letter that changes with each single letter of a group, with two that are swapped, and with the group's place. */
function checkLetter(four: readonly number[], group: number): number {
  return four.reduce((sum, value) => timesTwo(sum ^ value), 0) ^ group;
}

/** In the field of 32 elements, where every step gives another one. */
function timesTwo(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}
