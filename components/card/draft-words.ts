import type { ClientView } from '../../lib/views/client-view.ts';
import {
  correctionKey,
  engagementKey,
  noteKey,
  personForKey,
  personKey,
  ratingKey,
} from './editors/editor-keys.ts';
import { clipName } from './elements/clip-name.ts';

/** What a kept draft is about, in words; nothing when its editor is not part of this card any more. */
export function draftWords(key: string, client: ClientView): string | undefined {
  return draftsOf(client).find((draft) => draft.key === key)?.words;
}

function draftsOf(client: ClientView): { key: string; words: string }[] {
  const { people, coverage, journey, notes } = client;
  return [
    { key: engagementKey, words: 'an engagement' },
    { key: personKey(), words: 'a person' },
    { key: noteKey(), words: 'a note about the client' },
    ...people.flatMap(({ id, name, notes: own }) => [
      { key: personKey(id), words: `changes to ${clipName(name)}` },
      { key: noteKey(id), words: `a note about ${clipName(name)}` },
      ...own.map((note) => ({ key: correctionKey(note.id), words: 'the correction of a note' })),
    ]),
    ...notes.map((note) => ({ key: correctionKey(note.id), words: 'the correction of a note' })),
    ...coverage.missing.map(({ persona, role }) => ({
      key: personForKey(persona),
      words: `a person as ${clipName(role)}`,
    })),
    ...(journey
      ? [
          { key: ratingKey(journey.id), words: 'a rating of the whole journey' },
          ...journey.touchpoints.map(({ id, name }) => ({
            key: ratingKey(id),
            words: `a rating of ${clipName(name)}`,
          })),
        ]
      : []),
  ];
}
