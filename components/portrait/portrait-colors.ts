/** Skin, from light to dark. */
export const skins = ['#f3d3bd', '#e8b995', '#d49d74', '#b87d52', '#93603f', '#704630', '#54341f'];

/** Hair, from black to white. */
export const hairColors = [
  '#231f20',
  '#3d2b22',
  '#6b4528',
  '#a8763c',
  '#8a3f26',
  '#8f8d8a',
  '#cfccc7',
];

/** Clothing: dark enough to stand on every ground. */
export const clothingColors = [
  '#2f4858',
  '#0b6270',
  '#6a4c63',
  '#8a5a44',
  '#4a5d3a',
  '#3f4a7a',
  '#7a3b3b',
];

/** Grounds: pale, so that the face is what is seen. */
export const grounds = [
  '#cfe3e4',
  '#e8dcc8',
  '#d9dcee',
  '#ecd6cf',
  '#d6e4cf',
  '#e3d6e6',
  '#f0e0b8',
  '#cddfec',
];
