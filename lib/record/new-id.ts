import { v7 } from 'uuid';
import type { KindName } from '../model/kinds.ts';

/** A new id: the kind, an underscore and a UUIDv7, so that ids made later sort later. */
export function newId<K extends KindName>(kind: K): `${K}_${string}` {
  return `${kind}_${v7()}`;
}
