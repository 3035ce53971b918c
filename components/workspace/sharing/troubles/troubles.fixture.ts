import type { OverwrittenView } from '../../../../lib/views/sharing/overwritten-view.ts';
import type { AsideView, RefusedView } from '../../../../lib/views/sharing/refused-view.ts';

const may = (day: number, hour = 9) => new Date(2026, 4, day, hour).getTime();
const northwind = { id: 'client_1', name: 'Northwind Traders' };

const bare = { isQuoted: false, others: [], wrote: true, unseen: false };
const base = { ...bare, client: northwind };

/** One value of each sort that can be overwritten. */
export const overwritten: OverwrittenView[] = [
  {
    ...base,
    keys: [{ id: 'stakeholder_1', field: 'power' }],
    what: 'value',
    kind: 'stakeholder',
    name: 'Sally Brown',
    label: 'Power',
    mine: {
      lines: [{ text: '2 of 5' }],
      at: may(12),
      by: 'Ann',
      how: 'asked',
      source: 'kick-off call',
    },
    theirs: { lines: [{ text: '4 of 5' }], at: may(13), by: 'Ann Lee', how: 'observed' },
    unseen: true,
  },
  {
    ...base,
    keys: [{ id: 'concern_1', field: 'worry' }],
    what: 'value',
    kind: 'concern',
    name: 'The last change took two periods to get right',
    isQuoted: true,
    label: 'Worry',
    mine: {
      lines: [
        {
          text: 'The last payroll change took two periods to get right, and the first pay came on Monday instead of Friday. She bounced two checks, paid the fees herself and was embarrassed before her landlord; nobody from our side called her, and she heard of the reason from a colleague weeks later. She will not forget it.',
        },
      ],
      at: may(14, 9),
    },
    theirs: {
      lines: [{ text: 'The last change took two periods to get right' }],
      at: may(14, 16),
      by: 'Priya Natarajan',
    },
  },
  {
    ...base,
    keys: [
      { id: 'stakeholder_2', field: '' },
      { id: 'part_2', field: '' },
    ],
    what: 'deleted',
    kind: 'stakeholder',
    name: 'Tom Reed',
    others: ['Tom Reed as Line manager'],
    mine: {
      lines: [
        { label: 'Name', text: 'Tom Reed' },
        { label: 'Motivation', text: 'A quiet month end' },
      ],
      at: may(11),
    },
    theirs: { lines: [], at: may(15), by: 'Ann Lee' },
    unseen: true,
  },
  {
    ...base,
    keys: [{ id: 'engagement_1', field: '' }],
    what: 'revived',
    kind: 'engagement',
    name: 'Payroll roll-out',
    mine: { lines: [], at: may(10) },
    theirs: { lines: [{ label: 'Status', text: 'active' }], at: may(16) },
  },
  {
    ...bare,
    keys: [{ id: 'client_2', field: 'about' }],
    what: 'value',
    kind: 'client',
    name: 'שלום <b>& Co</b>',
    label: 'About',
    mine: { lines: [{ text: 'nothing' }], at: may(1) },
    theirs: { lines: [{ text: 'Makes locks' }], at: may(2), by: 'Bob Ray' },
    wrote: false,
  },
];

/** One record of each sort that can be refused. */
export const refused: RefusedView[] = [
  {
    id: 'note_1',
    kind: 'note',
    name: 'We want the pay on Friday, not on Monday',
    isQuoted: true,
    client: northwind,
    at: may(16),
    reason: 'The team has this note with other words, and a note is never overwritten.',
    remedy: 'Share your words as a note of their own, or let the team’s stand.',
    isOwnRecord: true,
    isWaiting: false,
  },
  {
    id: 'client_3',
    kind: 'client',
    name: 'Acme',
    isQuoted: false,
    at: may(15),
    reason: 'It is larger than the endpoint takes: larger than 256 KiB.',
    remedy: 'Shorten its texts; it is then sent by itself.',
    isOwnRecord: false,
    isWaiting: false,
  },
  {
    id: 'client_4',
    kind: 'client',
    name: 'Globex',
    isQuoted: false,
    at: may(14),
    reason: 'It is dated in the future.',
    remedy: 'Set this computer’s clock, then try again.',
    isOwnRecord: false,
    isWaiting: true,
  },
];

/** Two reasons for which records were put aside. */
export const aside: AsideView[] = [
  {
    reason: 'field influence: expected number',
    numbers: [1, 2, 3],
    ids: ['stakeholder_0193a7f0', 'stakeholder_0193a7f1', 'stakeholder_0193a7f2'],
  },
  { reason: 'h: not a clock', numbers: [9], ids: [] },
];
