/** Where the card sits; `right` and `bottom` are the dock's distances from the window's edges and `width` its width, in CSS pixels. */
export type Place = {
  mode: 'inline' | 'dock';
  right: number;
  bottom: number;
  width: number;
  collapsed: boolean;
};
