import type { CardView } from '../../lib/views/card-view.ts';

/** Whether a card says the name that its page shows: a client's does only where a person is not known yet, or a name is missed. */
export function showsName(view: CardView | undefined): boolean {
  if (view?.state !== 'client') return true;
  const { record, client } = view;
  return record?.awaitsName === true || (record?.kind === 'stakeholder' && !client.focus);
}

/** A view without what its card does not say. */
export function withoutUnsaid(view: CardView | undefined): CardView | undefined {
  if (view?.state !== 'client' || !view.record || showsName(view)) return view;
  return { ...view, record: { ...view.record, name: undefined } };
}
