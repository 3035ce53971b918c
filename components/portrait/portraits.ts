import type { PortraitLook } from './portrait-look.ts';

/** The drawn portraits: different ages, skins, hair and clothes; a role is never tied to one of them. */
export const portraits = {
  sally: look('#ecd6cf', '#e8b995', 'ponytail', '#6b4528', 'crew', '#0b6270', []),
  adaeze: look('#f0e0b8', '#54341f', 'afro', '#231f20', 'blazer', '#6a4c63', ['earrings']),
  rafael: look('#cddfec', '#d49d74', 'parted', '#8f8d8a', 'shirt', '#2f4858', ['lines']),
  mei: look('#d9dcee', '#f3d3bd', 'bob', '#231f20', 'rollneck', '#7a3b3b', ['round-glasses']),
  gordon: look('#e8dcc8', '#f3d3bd', 'receding', '#cfccc7', 'cardigan', '#4a5d3a', [
    'glasses',
    'lines',
  ]),
  ruth: look('#e3d6e6', '#704630', 'curls', '#8f8d8a', 'crew', '#3f4a7a', ['round-glasses']),
  anil: look('#d6e4cf', '#93603f', 'crop', '#231f20', 'tunic', '#8a5a44', ['beard']),
  tanya: look('#cfe3e4', '#e8b995', 'hard-hat', '#e0a527', 'vest', '#3f4a7a', []),
  joachim: look('#ecd6cf', '#e8b995', 'crop', '#6b4528', 'crew', '#2f4858', ['moustache', 'lines']),
  farida: look('#d6e4cf', '#b87d52', 'headscarf', '#3f4a7a', 'blazer', '#3d2b22', ['glasses']),
  piotr: look('#d9dcee', '#f3d3bd', 'curls', '#8a3f26', 'shirt', '#0b6270', []),
  kwame: look('#f0e0b8', '#704630', 'bald', '#231f20', 'rollneck', '#0b6270', ['beard']),
  ingrid: look('#cfe3e4', '#f3d3bd', 'bun', '#cfccc7', 'cardigan', '#7a3b3b', ['lines']),
  june: look('#e3d6e6', '#f3d3bd', 'long', '#a8763c', 'tunic', '#6a4c63', []),
  viktor: look('#cddfec', '#e8b995', 'parted', '#3d2b22', 'blazer', '#4a5d3a', [
    'glasses',
    'beard',
  ]),
  rosa: look('#e8dcc8', '#b87d52', 'long', '#3d2b22', 'blazer', '#8a5a44', ['earrings']),
  marit: look('#cddfec', '#f3d3bd', 'waves', '#a8763c', 'blazer', '#0b6270', ['lines']),
  desmond: look('#e8dcc8', '#54341f', 'receding', '#8f8d8a', 'blazer', '#3f4a7a', [
    'glasses',
    'moustache',
  ]),
  noor: look('#ecd6cf', '#b87d52', 'headscarf', '#7a3b3b', 'cardigan', '#2f4858', []),
  luz: look('#f0e0b8', '#93603f', 'braid', '#231f20', 'vest', '#2f4858', []),
  tamsin: look('#d6e4cf', '#704630', 'locs', '#231f20', 'crew', '#7a3b3b', [
    'round-glasses',
    'earrings',
  ]),
  wen: look('#e3d6e6', '#f3d3bd', 'quiff', '#231f20', 'cardigan', '#0b6270', []),
  bahar: look('#cfe3e4', '#d49d74', 'cap', '#6a4c63', 'crew', '#4a5d3a', []),
  odile: look('#d9dcee', '#e8b995', 'pixie', '#8f8d8a', 'shirt', '#6a4c63', ['earrings', 'lines']),
  emre: look('#d6e4cf', '#d49d74', 'quiff', '#3d2b22', 'crew', '#2f4858', ['stubble', 'glasses']),
  halim: look('#f0e0b8', '#93603f', 'parted', '#231f20', 'rollneck', '#3f4a7a', ['moustache']),
  callum: look('#ecd6cf', '#f3d3bd', 'curls', '#a8763c', 'shirt', '#4a5d3a', [
    'freckles',
    'headset',
  ]),
  oskar: look('#cddfec', '#e8b995', 'bald', '#8f8d8a', 'crew', '#7a3b3b', ['beard', 'lines']),
  nerys: look('#d9dcee', '#f3d3bd', 'bob', '#8f8d8a', 'cardigan', '#6a4c63', ['glasses']),
  temesgen: look('#d6e4cf', '#704630', 'crop', '#231f20', 'tunic', '#0b6270', ['moustache']),
  zoltan: look('#e8dcc8', '#e8b995', 'parted', '#cfccc7', 'crew', '#4a5d3a', [
    'moustache',
    'lines',
  ]),
  tevita: look('#cddfec', '#b87d52', 'curls', '#231f20', 'shirt', '#7a3b3b', ['beard']),
  consuelo: look('#f0e0b8', '#d49d74', 'waves', '#8f8d8a', 'rollneck', '#2f4858', [
    'earrings',
    'lines',
  ]),
  yusra: look('#cfe3e4', '#d49d74', 'headscarf', '#0b6270', 'crew', '#3f4a7a', ['round-glasses']),
  delphine: look('#ecd6cf', '#f3d3bd', 'pixie', '#8a3f26', 'rollneck', '#4a5d3a', ['freckles']),
  anselm: look('#e3d6e6', '#f3d3bd', 'bald', '#cfccc7', 'cardigan', '#2f4858', [
    'round-glasses',
    'beard',
  ]),
  wanjiru: look('#d6e4cf', '#54341f', 'bun', '#231f20', 'tunic', '#8a5a44', ['earrings']),
  lamar: look('#f0e0b8', '#704630', 'crop', '#231f20', 'blazer', '#6a4c63', ['beard']),
  oriol: look('#e8dcc8', '#e8b995', 'quiff', '#3d2b22', 'blazer', '#7a3b3b', ['beard']),
  renske: look('#cddfec', '#f3d3bd', 'ponytail', '#cfa95e', 'blazer', '#3f4a7a', ['round-glasses']),
} as const satisfies Record<string, PortraitLook>;

export type PortraitName = keyof typeof portraits;

function look(
  ground: string,
  skin: string,
  hair: PortraitLook['hair'],
  hairColor: string,
  clothing: PortraitLook['clothing'],
  clothingColor: string,
  extras: PortraitLook['extras'],
): PortraitLook {
  return { ground, skin, hair, hairColor, clothing, clothingColor, extras };
}
