/** Changes which teams there are while nobody else does: two windows may join or leave at once, and each looks first at what there is. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  return navigator.locks.request('clientside teams', change) as Promise<T>;
}
