import type { Site } from '../../model/site.ts';

/** What an object is to us, and how people call it; null: its pages are no records. */
export function rule(
  kind: Site['objects'][string]['kind'],
  label: string,
): Site['objects'][string] {
  return { kind, label };
}
