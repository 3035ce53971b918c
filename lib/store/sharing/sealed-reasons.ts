/** Why a record of a sealed workspace is in quarantine: no key of ours opens it, or it was never sealed. */
export const SEALED = 'sealed';
export const NOT_SEALED = 'not_sealed';
