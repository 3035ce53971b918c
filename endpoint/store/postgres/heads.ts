import type { Pool } from 'pg';
import type { Head } from '../store.ts';

type Heads = Map<string, Head>;

/** Tells where workspaces stand; all that are asked for in one turn of the event loop are read with one statement. */
export function headReader(pool: Pool): (ws: string) => Promise<Head | undefined> {
  let asked: { names: Set<string>; heads: Promise<Heads> } | undefined;

  const ask = () => {
    const names = new Set<string>();
    const heads = Promise.resolve().then(() => {
      asked = undefined;
      return readHeads(pool, [...names]);
    });
    asked = { names, heads };
    return asked;
  };

  return async (ws) => {
    const { names, heads } = asked ?? ask();
    names.add(ws);
    return (await heads).get(ws);
  };
}

async function readHeads(pool: Pool, names: readonly string[]): Promise<Heads> {
  const { rows } = await pool.query<Head & { ws: string }>(
    'select ws, epoch, seq from clientside.ws where ws = any ($1::text[])',
    [names],
  );
  return new Map(rows.map(({ ws, epoch, seq }) => [ws, { epoch, seq }]));
}
