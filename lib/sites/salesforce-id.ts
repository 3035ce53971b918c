const CHECK_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The check letter of five characters: bit j is set where character j is a capital. */
function checkLetter(block: string): string {
  let bits = 0;
  for (let j = 0; j < 5; j += 1) {
    const letter = block.charAt(j);
    if (letter >= 'A' && letter <= 'Z') bits |= 1 << j;
  }
  return CHECK_LETTERS.charAt(bits);
}

/** The 18-character form of a Salesforce id of 15 or 18 characters, or null when it is not one; case is kept, check letters are verified. */
export function longSalesforceId(text: string): string | null {
  if (text.length !== 15 && text.length !== 18) return null;
  if (!/^[A-Za-z0-9]+$/.test(text) || !/[0-9]/.test(text.slice(0, 15))) return null;
  if (text.startsWith('000')) return null;
  const short = text.slice(0, 15);
  const long = short + [0, 5, 10].map((at) => checkLetter(short.slice(at, at + 5))).join('');
  return text.length === 15 || text === long ? long : null;
}
