import { clothingColors, grounds, hairColors, skins } from './portrait-colors.ts';
import type { Clothing, Extra, Hair, PortraitLook } from './portrait-look.ts';

/** The drawn portraits: different ages, skins, hair and clothes; a role is never tied to one of them. */
export const portraits = {
  sally: look(3, 1, 'ponytail', 2, 'crew', 1),
  adaeze: look(6, 6, 'afro', 0, 'blazer', 2, 'earrings'),
  rafael: look(7, 2, 'parted', 5, 'shirt', 0, 'lines'),
  mei: look(2, 0, 'bob', 0, 'rollneck', 6, 'round-glasses'),
  gordon: look(1, 0, 'receding', 6, 'cardigan', 4, 'glasses', 'lines'),
  ruth: look(5, 5, 'curls', 5, 'crew', 5, 'round-glasses'),
  anil: look(4, 4, 'crop', 0, 'tunic', 3, 'beard'),
  tanya: look(0, 1, 'hard-hat', '#e0a527', 'vest', 5),
  joachim: look(3, 1, 'crop', 2, 'crew', 0, 'moustache', 'lines'),
  farida: look(4, 3, 'headscarf', '#3f4a7a', 'blazer', '#3d2b22', 'glasses'),
  piotr: look(2, 0, 'curls', 4, 'shirt', 1),
  kwame: look(6, 5, 'bald', 0, 'rollneck', 1, 'beard'),
  ingrid: look(0, 0, 'bun', 6, 'cardigan', 6, 'lines'),
  june: look(5, 0, 'long', 3, 'tunic', 2),
  viktor: look(7, 1, 'parted', 1, 'blazer', 4, 'glasses', 'beard'),
  rosa: look(1, 3, 'long', 1, 'blazer', 3, 'earrings'),
  marit: look(7, 0, 'waves', 3, 'blazer', 1, 'lines'),
  desmond: look(1, 6, 'receding', 5, 'blazer', 5, 'glasses', 'moustache'),
  noor: look(3, 3, 'headscarf', '#7a3b3b', 'cardigan', 0),
  luz: look(6, 4, 'braid', 0, 'vest', 0),
  tamsin: look(4, 5, 'locs', 0, 'crew', 6, 'round-glasses', 'earrings'),
  wen: look(5, 0, 'quiff', 0, 'cardigan', 1),
  bahar: look(0, 2, 'cap', '#6a4c63', 'crew', 4),
  odile: look(2, 1, 'pixie', 5, 'shirt', 2, 'earrings', 'lines'),
  emre: look(4, 2, 'quiff', 1, 'crew', 0, 'stubble', 'glasses'),
  halim: look(6, 4, 'parted', 0, 'rollneck', 5, 'moustache'),
  callum: look(3, 0, 'curls', 3, 'shirt', 4, 'freckles', 'glasses'),
  oskar: look(7, 1, 'bald', 5, 'crew', 6, 'beard', 'lines'),
  nerys: look(2, 0, 'bob', 5, 'cardigan', 2, 'glasses'),
  temesgen: look(4, 5, 'crop', 0, 'tunic', 1, 'moustache'),
  zoltan: look(1, 1, 'parted', 6, 'crew', 4, 'moustache', 'lines'),
  tevita: look(7, 3, 'curls', 0, 'shirt', 6, 'beard'),
  consuelo: look(6, 2, 'waves', 5, 'rollneck', 0, 'earrings', 'lines'),
  yusra: look(0, 2, 'headscarf', '#0b6270', 'crew', 5, 'round-glasses'),
  delphine: look(3, 0, 'pixie', 4, 'rollneck', 4, 'freckles'),
  anselm: look(5, 0, 'bald', 6, 'cardigan', 0, 'round-glasses', 'beard'),
  wanjiru: look(4, 6, 'bun', 0, 'tunic', 3, 'earrings'),
  lamar: look(6, 5, 'crop', 0, 'blazer', 2, 'beard'),
  oriol: look(1, 1, 'quiff', 1, 'blazer', 6, 'beard'),
  renske: look(7, 0, 'ponytail', '#cfa95e', 'blazer', 5, 'round-glasses'),
} as const satisfies Record<string, PortraitLook>;

export type PortraitName = keyof typeof portraits;

/** Ground, skin, hair and its colour, clothing and its colour, what else: a colour by its place in portrait-colors.ts, or its own. All of them are in the first script of every card, so they are written short. */
function look(
  ground: number,
  skin: number,
  hair: Hair,
  hairColor: number | string,
  clothing: Clothing,
  clothingColor: number | string,
  ...extras: Extra[]
): PortraitLook {
  return {
    ground: colorAt(grounds, ground),
    skin: colorAt(skins, skin),
    hair,
    hairColor: colorAt(hairColors, hairColor),
    clothing,
    clothingColor: colorAt(clothingColors, clothingColor),
    extras,
  };
}

function colorAt(colors: readonly string[], color: number | string): string {
  return typeof color === 'string' ? color : (colors[color] ?? '');
}
