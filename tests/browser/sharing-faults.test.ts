import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type EndpointProcess, startEndpointProcess } from '../fixtures/endpoint-process.ts';
import { FAULTS, type Fault, type FaultProxy, startFaultProxy } from '../fixtures/fault-proxy.ts';
import { browsersToTest } from './driver/browsers.ts';
import { PATIENT } from './on-lightning.ts';
import { rollDice } from './sharing/dice.ts';
import { inRounds, longRun, seed } from './sharing/long-run.ts';
import {
  addClient,
  addNote,
  addPerson,
  changePerson,
  enter,
  joinTeam,
  type Member,
  openMember,
  showClient,
} from './sharing/member.ts';
import { countWaiting, noteTexts, sharedRecords, shareNow } from './sharing/own-page.ts';

const CLIENT = 'Meridian Foods';
const PERSON = 'Petra Kovač';
/** What the status says of each fault; nothing where it was got over at once. */
const WORDS: Record<Fault, string | undefined> = {
  'drop-after': 'can’t be reached',
  'drop-before': 'can’t be reached',
  truncate: 'can’t be reached',
  delay: undefined,
  duplicate: undefined,
  shorten: 'is no Clientside endpoint',
  'login-page': 'A sign-in page of your network may stand between',
  garbage: 'is no Clientside endpoint',
  redirect: 'A sign-in page of your network may stand between',
  unauthorized: 'does not know you any more',
  'too-large': 'takes less at once',
  busy: 'The next try is in 2 minutes',
  internal: 'has a fault',
};
/** Those that Firefox answers in ways of its own. */
const IN_FIREFOX: Fault[] = ['truncate', 'redirect', 'busy'];

type Seat = Member & { proxy: FaultProxy };

describe('sharing through a network that does wrong', () => {
  let endpoint: EndpointProcess;
  const seats: Seat[] = [];
  const seatOf = (i: number) => seats[i % seats.length] as Seat;

  beforeAll(async () => {
    const [first, second = first] = browsersToTest();
    endpoint = await startEndpointProcess();
    await endpoint.command('workspace', 'create', 'team');
    const open = async (kind: typeof first, name: string): Promise<Seat> => {
      if (!kind) throw new Error('There is no browser.');
      const proxy = await startFaultProxy(endpoint.url);
      const member = await openMember(kind, { endpoint: proxy.url });
      const seat = { ...member, proxy };
      await joinTeam(seat, await endpoint.invite('team', proxy.url), { name });
      return seat;
    };
    seats.push(...(await Promise.all([open(first, 'Ann Lee'), open(second, 'Ben Otto')])));
    await addClient(seatOf(0), CLIENT);
    await addPerson(seatOf(0).workspace, PERSON);
    await Promise.all(seats.map((seat) => showClient(seat, CLIENT)));
  });
  afterAll(async () => {
    for (const { browser, proxy } of seats) {
      await browser.close();
      await proxy.stop();
    }
    await endpoint?.stop();
  });

  const faultOnAll = (seat: Seat, fault: Fault | undefined) => seat.proxy.choose(() => fault);
  // What fails leaves the network well for those that follow.
  afterEach(() => {
    for (const seat of seats) faultOnAll(seat, undefined);
  });
  const sayings = (seat: Seat) => seat.workspace.text('[role="status"]');

  /** Waits until all have the same, however many runs that takes. */
  const converge = async () => {
    const look = async () => {
      for (const { workspace } of seats) await shareNow(workspace);
      const all = await Promise.all(seats.map(({ workspace }) => sharedRecords(workspace)));
      expect(all[1]).toEqual(all[0]);
      for (const { workspace } of seats) expect(await countWaiting(workspace)).toBe(0);
    };
    await expect.poll(() => look().then(() => 'same'), { timeout: 60_000 }).toBe('same');
  };

  const each = [
    ...FAULTS.map((fault) => ({ fault, i: 0 })),
    ...IN_FIREFOX.map((fault) => ({ fault, i: 1 })),
  ];
  test.each(each)(
    'says in words what $fault is, and gets over it (browser $i)',
    async ({ fault, i }) => {
      const seat = seatOf(i);
      const { workspace, proxy } = seat;
      const words = WORDS[fault];
      await showClient(seat, CLIENT);
      faultOnAll(seat, fault);
      await addNote(workspace, `Written under ${fault} by ${i}`);
      await shareNow(workspace);
      expect(proxy.done.get(fault)).toBeGreaterThan(0);
      await enter(seat, 'sharing');
      await workspace.waitFor(`[role="status"]:has-text("${words ?? 'Shared just now'}")`);
      if (words) expect(await sayings(seat)).toContain('1 edit waiting');
      faultOnAll(seat, undefined);
      if (words) await workspace.click('button:has-text("Share now")');
      await expect.poll(() => countWaiting(workspace), PATIENT).toBe(0);
      await workspace.waitFor('[role="status"]:has-text("Shared just now")');
    },
  );

  test('never follows to another host, and has lost none of these notes', async () => {
    await converge();
    for (const { proxy } of seats) expect(proxy.elsewhere).toEqual([]);
    const texts = (await noteTexts(seatOf(1).workspace)).sort();
    expect(texts).toEqual(each.map(({ fault, i }) => `Written under ${fault} by ${i}`).sort());
  });

  describe.each([0, 1])('the background of browser %i', (i) => {
    test('ends while a push is answered, and nothing is lost or doubled', async () => {
      const seat = seatOf(i);
      await showClient(seat, CLIENT);
      const push = seat.proxy.holdNext((method) => method === 'POST');
      await addNote(seat.workspace, `Pushed by ${i} as it ended`);
      await push.arrived;
      await seat.browser.stopBackground();
      push.release();
      await converge();
      const texts = await noteTexts(seatOf(i + 1).workspace);
      expect(texts.filter((text) => text === `Pushed by ${i} as it ended`)).toHaveLength(1);
    });

    test('ends while a pull is answered, and the next one brings it', async () => {
      const [seat, other] = [seatOf(i), seatOf(i + 1)];
      await showClient(other, CLIENT);
      const isPull = (method: string, path: string) =>
        method === 'GET' && path.includes('/changes') && !path.includes('wait=');
      const pull = seat.proxy.holdNext(isPull);
      await addNote(other.workspace, `For ${i}, which ends`);
      await shareNow(other.workspace);
      const broken = shareNow(seat.workspace).catch(() => undefined);
      await pull.arrived;
      await seat.browser.stopBackground();
      pull.release();
      await broken;
      await converge();
      expect(await noteTexts(seat.workspace)).toContain(`For ${i}, which ends`);
    });
  });

  test(
    `converges after a mix of all of it (SHARING_SEED=${seed})`,
    async () => {
      const dice = rollDice(seed);
      for (const { proxy } of seats)
        proxy.choose(() => (dice.chance(0.5) ? dice.one(FAULTS) : undefined));
      await Promise.all(seats.map((seat) => showClient(seat, CLIENT)));
      const written: string[] = [];
      const latest = ['', ''];
      const rounds = await inRounds(4, async (round) => {
        await Promise.all(
          seats.map(async (seat, i) => {
            const field = i === 0 ? 'title' : 'motivation';
            const text = `Round ${round} of ${i}`;
            written.push(text);
            await addNote(seat.workspace, text);
            latest[i] = `${field} in round ${round}`;
            await changePerson(seat.workspace, PERSON, field, latest[i]);
            // A background that was just ended may not answer; what waits is sent at the end.
            await shareNow(seat.workspace).catch(() => undefined);
          }),
        );
        if (dice.chance(0.4)) await dice.one(seats).browser.stopBackground();
        if (dice.chance(0.4)) {
          await endpoint.kill();
          await endpoint.start();
        }
      });
      const faults = seats.map(({ proxy }) => [...proxy.done.values()].reduce((a, b) => a + b, 0));
      console.info(`${rounds} rounds, seed ${seed}; faults up to now: ${faults.join(' and ')}.`);
      for (const seat of seats) faultOnAll(seat, undefined);
      await converge();
      for (const { workspace } of seats) {
        expect(await noteTexts(workspace)).toEqual(expect.arrayContaining(written));
        await workspace.waitFor(`dd:has-text("${latest[0]}")`);
        await workspace.waitFor(`dd:has-text("${latest[1]}")`);
      }
    },
    (longRun ?? 0) + 120_000,
  );
});
