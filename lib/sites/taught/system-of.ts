/** Systems that a person taught begin so; no built-in system does. */
export const TAUGHT = 'taught-';

/** The system of what is taught at an origin: the same for everybody, so that colleagues get the same keys. */
export function taughtSystem(origin: string): string {
  const words = new URL(origin).host.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `${TAUGHT}${words.slice(0, 24).replace(/-$/, '')}-${hash(origin)}`;
}

/** FNV-1a over UTF-16 code units, 32 bit, as eight hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const unit of text.split('')) {
    value = Math.imul(value ^ unit.charCodeAt(0), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
