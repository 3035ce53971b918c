/** How one site's record page is read, as plain data from its site file. Selectors may be out of date: none of them is trusted to parse or to match. */
export type PageGuide = {
  /** The active record's container; the innermost visible match wins, and none at all means the whole document. */
  scopes: string[];
  /** Where the record's name is, best first, and endings of which the longest that fits is cut. */
  names: { selector: string; read: 'text' | 'value'; strip?: string[] }[];
  /** The document's title as the last resort: endings of which the longest that fits is cut, and titles that name no record. */
  title?: { strip: string[]; ignore: string[] };
  /** Where the card goes, best first. */
  anchors: Anchor[];
  /** Where the page states the record's one id, when its address does not tell it: the text, the live value, or an attribute. */
  canonical?: { selector: string; read: string };
  /** The record's id in the forms in which the page may write it. */
  ids: string[];
};

/** A place for the card: beside or inside the first visible match, or the nearest ancestor of it that matches `closest`. */
export type Anchor = { selector: string; closest?: string; where: 'after' | 'prepend' | 'before' };
