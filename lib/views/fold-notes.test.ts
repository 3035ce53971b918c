import { describe, expect, it } from 'vitest';
import type { Note } from '../model/note.ts';
import type { Revision } from '../model/revision.ts';
import { foldNotes } from './fold-notes.ts';

const now = 1_800_000_000_000;
const note: Note = {
  id: 'note_1',
  client: 'client_1',
  kind: 'quote',
  provenance: 'client-said',
  visibility: 'team',
  text: 'First',
  at: now,
  by: 'Ann',
};

function revision(id: string, prev: string, text?: string): Revision {
  return {
    id: `revision_${id}`,
    client: 'client_1',
    note: 'note_1',
    prev,
    text,
    at: now + 1,
    by: 'Bob',
  };
}

const fold = (...revisions: Revision[]) => foldNotes([note], revisions, new Map(), now + 2);
const texts = (...revisions: Revision[]) => fold(...revisions).map(({ text }) => text);

describe('a note in its latest wording', () => {
  it('is its own while nobody corrected it', () => {
    expect(fold()).toMatchObject([{ id: 'note_1', text: 'First', corrected: false, by: 'Ann' }]);
  });

  it('is that of the last of a chain of corrections, in whatever order they come', () => {
    const chain = [revision('a', 'note_1', 'Second'), revision('b', 'revision_a', 'Third')];
    for (const order of [chain, chain.toReversed()])
      expect(fold(...order)).toMatchObject([
        { id: 'note_1', text: 'Third', corrected: true, conflicting: false, by: 'Bob' },
      ]);
  });

  it('is left out when it was withdrawn, and is back when the withdrawal was corrected', () => {
    const gone = revision('a', 'note_1');
    expect(texts(gone)).toEqual([]);
    expect(texts(gone, revision('b', 'revision_a', 'Back'))).toEqual(['Back']);
  });

  it('is both of two corrections of one wording, flagged, each with an id to correct it by', () => {
    const both = fold(revision('a', 'note_1', 'This'), revision('b', 'note_1', 'That'));
    expect(both.map(({ id, text, conflicting }) => [id, text, conflicting]).sort()).toEqual([
      ['revision_a', 'This', true],
      ['revision_b', 'That', true],
    ]);
  });

  it('is one again when one of the two was withdrawn', () => {
    const [left] = fold(
      revision('a', 'note_1', 'This'),
      revision('b', 'note_1', 'That'),
      revision('c', 'revision_b'),
    );
    expect(left).toMatchObject({ id: 'note_1', text: 'This', conflicting: false });
  });

  it('stays flagged when somebody withdrew what somebody else corrected', () => {
    const [left, ...others] = fold(revision('a', 'note_1', 'This'), revision('b', 'note_1'));
    expect(left).toMatchObject({ text: 'This', conflicting: true });
    expect(others).toEqual([]);
  });

  it('is never lost, even when corrections correct only each other or one in between is missing', () => {
    expect(texts(revision('a', 'revision_b', 'x'), revision('b', 'revision_a', 'y'))).toEqual([
      'First',
    ]);
    expect(texts(revision('a', 'revision_a', 'x'))).toEqual(['First']);
    expect(texts(revision('c', 'revision_missing', 'Third'))).toEqual(['Third']);
  });

  it('comes with the newest first, and names the person it is about', () => {
    const older = { ...note, id: 'note_0', at: now - 1000, stakeholder: 'stakeholder_1' };
    const names = new Map([['stakeholder_1', 'Zoe']]);
    const folded = foldNotes([older, note], [], names, now);
    expect(folded.map(({ id, about }) => [id, about?.name])).toEqual([
      ['note_1', undefined],
      ['note_0', 'Zoe'],
    ]);
  });
});
