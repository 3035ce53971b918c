/** First labels that are pages of a vendor itself, never of one customer. */
const RESERVED = new Set(
  'www app api auth login sso secure help support status docs developer developers blog community learn go info static cdn mail'.split(
    ' ',
  ),
);

/** The label of a customer's host; null for a vendor's own words and for punycode, which may look like another name. */
export function hostLabel(label: string): string | null {
  if (label.length > 63 || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label)) return null;
  return label.startsWith('xn--') || RESERVED.has(label) ? null : label;
}
