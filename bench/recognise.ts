import type { DeclaredSite } from '../lib/model/declared-site.ts';
import type { Site } from '../lib/model/site.ts';
import { openCatalogue } from '../lib/sites/catalogue.ts';
import { findRecord } from '../lib/sites/find-record.ts';
import { sites } from '../lib/sites/index.ts';
import cases from '../tests/fixtures/sites/cases.json' with { type: 'json' };
import type { BenchOptions } from './options.ts';
import { makeRegexList } from './peers/regex-list.ts';
import { type Figure, figure, type Result } from './report/result.ts';
import { middleOf } from './report/statistics.ts';

/** How many systems there are to choose from: ours, then copies on other hosts. */
const SYSTEMS = [1, 4, 16].map((times) => times * sites.length);
/** The most that telling a record may take, in ms an address. */
const MOST = 0.1;
const RUNS = 31;
/** Runs that only warm up. */
const WARM = 5;
/** Addresses of one timed run. */
const ADDRESSES = 2_000;
const asked = cases.map(({ url, declared }) => ({ url, declared: declared ? [declared] : [] }));
type Asked = { url: string; declared: DeclaredSite[] };

/** One number of systems, and the times (ms an address) that were measured with it. */
type Arm = {
  systems: number;
  ours(asked: Asked): unknown;
  peer(asked: Asked): unknown;
  oursMs: number[];
  peerMs: number[];
};

/** Time to tell the record of an address, as sites grow, beside a list of regular expressions tried in turn. */
export async function benchRecognise({ runs = RUNS }: BenchOptions): Promise<Result> {
  const arms = SYSTEMS.map(armOf);
  for (let run = -WARM; run < runs; run += 1)
    for (const arm of arms) {
      const [ours, peer] = [timeOf(arm.ours), timeOf(arm.peer)];
      if (run < 0) continue;
      arm.oursMs.push(ours);
      arm.peerMs.push(peer);
    }
  return {
    bench: 'recognise',
    title: 'which record does an address open?',
    figures: [...arms.flatMap(figuresOf), growth(arms)],
    notes: [
      `${asked.length} addresses of tests/fixtures/sites/cases.json, records and others, in ${ADDRESSES} lookups a run, each with the host that a person declared for it. Node ${process.version}.`,
      'Systems beyond ours are copies of ours on other hosts, half before and half after them. The peer is one regular expression for each system, tried in turn; it checks no ids and makes no key, so it does less.',
    ],
  };
}

function armOf(systems: number): Arm {
  const all = grown(systems);
  const catalogue = openCatalogue(all);
  const regexList = makeRegexList(all);
  return {
    systems,
    ours: ({ url, declared }) => findRecord(catalogue, url, declared),
    peer: ({ url }) => regexList(url),
    oursMs: [],
    peerMs: [],
  };
}

function figuresOf({ systems, oursMs, peerMs }: Arm): Figure[] {
  const middle = middleOf(oursMs);
  const peer = { name: 'regular expressions in turn', value: middleOf(peerMs).median };
  return [
    figure(`An address, ${systems} systems`, 'ms', middle, { peer, limit: MOST }),
    { what: `Addresses a second, ${systems} systems`, unit: '/s', value: 1000 / middle.median },
  ];
}

/** Flat means: not a third slower with sixteen times the systems. */
function growth(arms: Arm[]): Figure {
  const [first, last] = [arms[0] as Arm, arms.at(-1) as Arm];
  return {
    what: `An address with ${last.systems} systems, beside ${first.systems}`,
    unit: 'ms',
    value: middleOf(last.oursMs).median,
    peer: { name: `with ${first.systems}`, value: middleOf(first.oursMs).median },
    ratioLimit: 1.3,
  };
}

/** Milliseconds an address. */
function timeOf(work: (one: Asked) => unknown): number {
  const start = performance.now();
  for (let at = 0; at < ADDRESSES; at += 1) work(asked[at % asked.length] as Asked);
  return (performance.now() - start) / ADDRESSES;
}

function grown(systems: number): Site[] {
  const copies = Array.from({ length: systems - sites.length }, (_, at) =>
    copyOf(sites[at % sites.length] as Site, at),
  );
  const half = Math.floor(copies.length / 2);
  return [...copies.slice(0, half), ...sites, ...copies.slice(half)];
}

function copyOf(site: Site, at: number): Site {
  const hosts = site.hosts.map((rule) => ({ ...rule, name: `${rule.name}.copy${at}.example` }));
  return { ...site, system: `${site.system}-${at}`, hosts };
}
