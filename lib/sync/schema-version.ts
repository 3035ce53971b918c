import { kinds } from '../model/kinds.ts';

/** The newest record version that this build writes. */
export const SCHEMA = Math.max(...Object.values(kinds).map((kind) => kind.version));
