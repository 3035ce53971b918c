/** How the hair of a drawn portrait is worn, or what covers it. */
export type Hair =
  | 'crop'
  | 'parted'
  | 'curls'
  | 'long'
  | 'bob'
  | 'bun'
  | 'afro'
  | 'ponytail'
  | 'braid'
  | 'locs'
  | 'waves'
  | 'pixie'
  | 'quiff'
  | 'cap'
  | 'receding'
  | 'bald'
  | 'headscarf'
  | 'hard-hat';

/** What a drawn portrait wears. */
export type Clothing = 'crew' | 'shirt' | 'blazer' | 'vest' | 'rollneck' | 'cardigan' | 'tunic';

/** What else is drawn on a face. */
export type Extra =
  | 'glasses'
  | 'round-glasses'
  | 'beard'
  | 'stubble'
  | 'moustache'
  | 'earrings'
  | 'freckles'
  | 'lines';

/** A portrait as data: the parts it is put together from, and their colours. */
export type PortraitLook = {
  ground: string;
  skin: string;
  hair: Hair;
  hairColor: string;
  clothing: Clothing;
  clothingColor: string;
  extras: readonly Extra[];
};
