import { clothingColors, grounds, hairColors, skins } from './portrait-colors.ts';
import type { Clothing, Extra, Hair, PortraitLook } from './portrait-look.ts';
import { portraits } from './portraits.ts';

const hairs: readonly Hair[] = [
  'crop',
  'parted',
  'curls',
  'long',
  'bob',
  'bun',
  'afro',
  'ponytail',
  'receding',
  'headscarf',
];
const clothes: readonly Clothing[] = ['crew', 'shirt', 'blazer', 'rollneck', 'cardigan', 'tunic'];
const extras: readonly (readonly Extra[])[] = [[], ['glasses'], ['round-glasses'], ['lines'], []];

/** The look for a portrait's key: a drawn one where the key or its last word names it, else one put together from the key, always the same. */
export function choosePortrait(key: string): PortraitLook {
  const word =
    key
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  if (Object.hasOwn(portraits, word)) return portraits[word as keyof typeof portraits];
  return compose(hash(key));
}

function compose(seed: number): PortraitLook {
  let rest = seed;
  const pick = <T>(from: readonly T[]): T => {
    rest = (Math.imul(rest ^ (rest >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return from[(rest >>> 8) % from.length] as T;
  };
  const hair = pick(hairs);
  return {
    ground: pick(grounds),
    skin: pick(skins),
    hair,
    hairColor: pick(hair === 'headscarf' ? clothingColors : hairColors),
    clothing: pick(clothes),
    clothingColor: pick(clothingColors),
    extras: pick(extras),
  };
}

/** FNV-1a over the key's UTF-16 code units, 32 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
