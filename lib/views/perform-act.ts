import { Failure } from '../platform/failure.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { readEntity } from '../store/read.ts';
import { transact } from '../store/transact.ts';
import { addNote } from '../store/verbs/add-note.ts';
import { addRating } from '../store/verbs/add-rating.ts';
import { confirmFact } from '../store/verbs/confirm-fact.ts';
import type { WriteContext } from '../store/verbs/context.ts';
import { correctNote } from '../store/verbs/correct-note.ts';
import {
  createFromRecord,
  linkRecord,
  type PageRecord,
  refuseRecord,
  unlinkRecord,
} from '../store/verbs/link-record.ts';
import { offerEngagement } from '../store/verbs/offer-engagement.ts';
import { refuseStranger } from '../store/verbs/refuse-stranger.ts';
import { bringPersonBack, removePerson } from '../store/verbs/remove-person.ts';
import { savePerson } from '../store/verbs/save-person.ts';
import { setStage } from '../store/verbs/set-stage.ts';
import { startEngagement } from '../store/verbs/start-engagement.ts';
import { takeFactBack } from '../store/verbs/take-fact-back.ts';
import type { Receipt } from '../store/write.ts';
import type { ClientAct, RecordAct } from './card-act.ts';

/** Does what a person asked to be done to a client, reading and writing in one go, so that two windows can't both do it; fails with `missing` when the client or the engagement is gone, or with the failure of the verb. */
export function performClientAct(
  db: ClientsideDatabase,
  context: WriteContext,
  act: ClientAct,
): Promise<Receipt> {
  return transact(db, async () => {
    const { client, engagement } = context;
    if (!(await readEntity(db, 'client', client)))
      throw new Failure('missing', 'This client is not here any more. Link the page to another.');
    if (engagement) await refuseStranger(db, client, engagement);
    return doToClient(db, context, act);
  });
}

function doToClient(
  db: ClientsideDatabase,
  context: WriteContext,
  act: ClientAct,
): Promise<Receipt> {
  switch (act.do) {
    case 'person.save':
      return savePerson(db, context, act);
    case 'person.remove':
      return removePerson(db, context, act);
    case 'person.back':
      return bringPersonBack(db, context, act);
    case 'fact.confirm':
      return confirmFact(db, context, act);
    case 'mine.back':
      return takeFactBack(db, context, act);
    case 'note.add':
      return addNote(db, context, act);
    case 'note.correct':
      return correctNote(db, context, act);
    case 'rating.add':
      return addRating(db, context, act);
    case 'engagement.start':
      return startEngagement(db, context, act);
    case 'engagement.offer':
      return offerEngagement(db, context, act);
    case 'stage.set':
      return setStage(db, context, act);
  }
}

/** Does what a person asked to be done about the CRM record of a page, reading and writing in one go. */
export function performRecordAct(
  db: ClientsideDatabase,
  record: PageRecord,
  act: RecordAct,
  now: number,
): Promise<Receipt> {
  return transact(db, () => doToRecord(db, record, act, now));
}

function doToRecord(
  db: ClientsideDatabase,
  record: PageRecord,
  act: RecordAct,
  now: number,
): Promise<Receipt> {
  switch (act.do) {
    case 'record.link':
      return linkRecord(db, record, act, now);
    case 'record.create':
      return createFromRecord(db, record, act.name, now);
    case 'record.refuse':
      return refuseRecord(db, record, now);
    case 'record.unlink':
      return unlinkRecord(db, record.key, now);
  }
}
