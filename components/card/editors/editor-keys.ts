/** The key of the editor of a person; without an id, of a new one. Keys name drafts too, so they stay the same from visit to visit. */
export function personKey(id = 'new'): string {
  return `person:${id}`;
}

/** The key of the editor of a new person who plays a persona. */
export function personForKey(persona: string): string {
  return `person-for:${persona}`;
}

/** The key of the editor of a new note about a stakeholder; without an id, about the client. */
export function noteKey(stakeholder = 'client'): string {
  return `note:${stakeholder}`;
}

/** The key of the editor that corrects a note. */
export function correctionKey(note: string): string {
  return `correction:${note}`;
}

/** The key of the editor of a rating of a touchpoint, or of a journey as a whole. */
export function ratingKey(on: string): string {
  return `rating:${on}`;
}

/** The key of the editor that starts an engagement. */
export const engagementKey = 'engagement';

/** The key of the editor that gives an engagement its offering. */
export const offeringKey = 'offering';

/** Whether an editor stands inside a person's card. */
export function isAboutPerson(key: string, person: string): boolean {
  return key === personKey(person) || key === noteKey(person);
}
