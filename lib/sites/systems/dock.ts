import type { Site } from '../../model/site.ts';

/** A page of whose elements nothing is known: the card sits in the dock and shows the label of the object. */
export const dock: Site['guides'][string] = { scopes: [], names: [], anchors: [] };
