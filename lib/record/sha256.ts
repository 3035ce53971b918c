/** The first 32 bits of the fractions of the roots of the first primes: what the standard starts from. */
function fractions(count: number, root: (n: number) => number): Int32Array<ArrayBuffer> {
  const words = new Int32Array(count);
  for (let n = 2, found = 0; found < count; n += 1) {
    if (!isPrime(n)) continue;
    words[found] = (root(n) % 1) * 2 ** 32;
    found += 1;
  }
  return words;
}

function isPrime(n: number): boolean {
  for (let i = 2; i * i <= n; i += 1) if (n % i === 0) return false;
  return true;
}

/** A fraction as the integer of its first 32 bits, wrapped into a signed one. */
const START = fractions(8, Math.sqrt);
const ROUND = fractions(64, Math.cbrt);
const encoder = new TextEncoder();

/** What most texts fit into, with what is added to them; used again and again, as a pull has thousands. */
const room = new Uint8Array(256);

/** The SHA-256 of a text, in UTF-8, as eight signed 32-bit words. At once: the browser's own is a promise, and a transaction does not wait for one. */
export function sha256(text: string): Int32Array {
  const bytes = padded(text);
  const state = START.slice();
  for (let at = 0; at < bytes.byteLength; at += 64) addBlock(state, bytes, at);
  return state;
}

/** The message, a one bit, zeros, and its length in bits. */
function padded(text: string): DataView {
  const isShort = text.length * 3 + 9 <= room.length;
  const all = isShort ? room : new Uint8Array(text.length * 3 + 72);
  const { written: length } = encoder.encodeInto(text, all);
  const end = Math.ceil((length + 9) / 64) * 64;
  all.fill(0, length, end);
  all[length] = 0x80;
  const view = new DataView(all.buffer, 0, end);
  view.setUint32(end - 4, length * 8);
  return view;
}

const words = new Int32Array(64);
const word = (i: number) => words[i] as number;
const turn = (x: number, n: number) => (x >>> n) | (x << (32 - n));

function addBlock(state: Int32Array, bytes: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = bytes.getInt32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const near = word(i - 2);
    const far = word(i - 15);
    const mixed = (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + word(i - 16);
    words[i] = mixed + (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)) + word(i - 7);
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let i = 0; i < 64; i += 1) {
    const choice = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
    const one = (h + choice + (ROUND[i] as number) + word(i)) | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    // One by one: swapped as an array they cost twice as much until they are compiled.
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const sums: Eight = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] as number) + (sums[i] as number);
}

type Eight = [number, number, number, number, number, number, number, number];
