import type { ClientsideDatabase } from '../store/database.ts';
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
import { savePerson } from '../store/verbs/save-person.ts';
import { setStage } from '../store/verbs/set-stage.ts';
import { startEngagement } from '../store/verbs/start-engagement.ts';
import type { Receipt } from '../store/write.ts';
import type { ClientAct, RecordAct } from './card-act.ts';

/** Does what a person asked to be done to a client; fails with the failure of the verb. */
export function performClientAct(
  db: ClientsideDatabase,
  context: WriteContext,
  act: ClientAct,
): Promise<Receipt> {
  switch (act.do) {
    case 'person.save':
      return savePerson(db, context, act);
    case 'fact.confirm':
      return confirmFact(db, context, act);
    case 'note.add':
      return addNote(db, context, act);
    case 'note.correct':
      return correctNote(db, context, act);
    case 'rating.add':
      return addRating(db, context, act);
    case 'engagement.start':
      return startEngagement(db, context, act);
    case 'stage.set':
      return setStage(db, context, act);
  }
}

/** Does what a person asked to be done about the CRM record of a page. */
export function performRecordAct(
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
