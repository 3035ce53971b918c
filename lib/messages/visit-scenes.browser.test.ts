import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeRecords } from '../store/write.ts';
import {
  answerOf,
  ask,
  BRIGHTLINE,
  cardIn,
  draw,
  fake,
  OTHER,
  openCard,
  pageAt,
  startAnew,
  tokenOf,
  type Visit,
  visit,
} from './background.fixture.ts';
import type { CardScene } from './card-port.ts';

// What uses the browser comes after the fixture has put one in place.
const { theStore } = await import('./store.ts');
const { forgetAhead } = await import('./scene-ahead.ts');
const { draftsOf } = await import('./drafts.ts');

startAnew();

describe('the first paint of a card', () => {
  type Opened = { scene?: CardScene; html?: string };
  const open = async (shown: Visit, tab = 1) =>
    answerOf<Opened>(await ask('card.open', { token: tokenOf(shown) }, cardIn(tab)));

  beforeEach(() => {
    forgetAhead();
    draw.mockClear();
  });

  it('is drawn once, while the page loads', async () => {
    const shown = await visit(BRIGHTLINE);
    await vi.waitFor(() => expect(draw).toHaveBeenCalledOnce());
    const { scene, html } = await open(shown);
    expect(html).toBe('Brightline Logistics');
    expect(scene).toMatchObject({ visit: shown.visit, view: { state: 'client' } });
    expect(draw).toHaveBeenCalledOnce();
  });

  it('is drawn anew where the page or a record has changed since', async () => {
    const named = await visit(BRIGHTLINE);
    await ask('page.name', { visit: named.visit, name: 'Brightline' }, pageAt(BRIGHTLINE));
    expect((await open(named)).scene).toMatchObject({ view: { record: { name: 'Brightline' } } });
    await vi.waitFor(() => expect(draw).toHaveBeenCalledTimes(2));
    const shown = await visit(BRIGHTLINE, 2);
    forgetAhead();
    expect((await open(shown, 2)).html).toBe('Brightline Logistics');
    await vi.waitFor(() => expect(draw).toHaveBeenCalledTimes(4));
  });

  it('is of the record that the page shows when the frame opens', async () => {
    const first = await visit(BRIGHTLINE);
    await visit(OTHER);
    expect(await open(first)).toMatchObject({ scene: { view: { state: 'unlinked' } } });
  });

  it('is left to the frame where it can’t be drawn', async () => {
    draw.mockImplementation(() => {
      throw new Error('no room');
    });
    const { scene, html } = await open(await visit(BRIGHTLINE));
    expect(scene).toMatchObject({ view: { state: 'client' } });
    expect(html).toBeUndefined();
    draw.mockRestore();
  });
});

describe('an open card', () => {
  const scenes = () => fake.told.filter(({ message }) => message.type === 'card.scene');

  it('is given the next record’s client before it asks, and others hear of it after that', async () => {
    await openCard(OTHER);
    expect(scenes()).toEqual([]);
    const shown = await visit(BRIGHTLINE);
    await vi.waitFor(() =>
      expect(fake.areas.session.get('news')).toMatchObject({ tab: 1, visit: shown.visit }),
    );
    expect(scenes()).toHaveLength(1);
    expect(scenes()[0]).toMatchObject({
      tab: 1,
      message: {
        scene: { visit: shown.visit, view: { client: { name: 'Brightline Logistics' } } },
      },
    });
  });
});

describe('an open card that comes back to a record', () => {
  const names = () =>
    fake.told.flatMap(({ message }) => {
      const { scene } = message as { scene?: CardScene };
      return scene?.view.state === 'client' ? scene.view.client.name : [];
    });

  it('is given it once, as it is remembered', async () => {
    await openCard(BRIGHTLINE);
    await visit(OTHER);
    await visit(BRIGHTLINE);
    await vi.waitFor(() => expect(names()).toHaveLength(1));
    await new Promise((done) => setTimeout(done, 50));
    expect(names()).toEqual(['Brightline Logistics']);
  });

  it('is given it again where somebody has written meanwhile, whoever it was', async () => {
    await openCard(BRIGHTLINE);
    await visit(OTHER);
    const fields = { name: 'Brightline Group' };
    const change = { k: 'client', id: 'client_sample-brightline', fields };
    await writeRecords(await theStore(), [change], { now: Date.now(), label: 'Renamed' });
    await visit(BRIGHTLINE);
    await vi.waitFor(() => expect(names().at(-1)).toBe('Brightline Group'));
    expect(names()).toEqual(['Brightline Logistics', 'Brightline Group']);
  });

  it('has the half-typed texts as they are now', async () => {
    const { session } = await openCard(BRIGHTLINE);
    const texts = async () =>
      answerOf<CardScene>(await ask('card.view', { session }, cardIn())).drafts;
    expect(await texts()).toEqual({});
    const key = fake.areas.session.get('tab:1') as { record: { key: string } };
    await draftsOf(key.record.key).write({ note: 'Written elsewhere' });
    expect(await texts()).toEqual({ note: 'Written elsewhere' });
  });
});
