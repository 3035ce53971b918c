// A server for RxDB's replication as its documentation describes one: checkpoints of time and id, conflicts by the
// state that the client assumed; SQLite behind it. PORT 0; says where it listens.
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(process.argv[2]);
db.exec(`pragma journal_mode = wal; pragma synchronous = full;
  create table doc (space text, id text, at integer, doc text, primary key (space, id));
  create index doc_by_time on doc (space, at, id)`);
const after = db.prepare(
  'select doc from doc where space = ? and (at, id) > (?, ?) order by at, id limit ?',
);
const read = db.prepare('select doc from doc where space = ? and id = ?');
const write = db.prepare('insert or replace into doc values (?, ?, ?, ?)');

function pull(space, query) {
  const [at, id, limit] = [query.get('at'), query.get('id'), query.get('limit')];
  const rows = after.all(space, Number(at), id, Number(limit));
  return `[${rows.map(({ doc }) => doc).join(',')}]`;
}

function push(space, rows) {
  const conflicts = [];
  db.exec('begin immediate');
  for (const { newDocumentState: next, assumedMasterState: assumed } of rows) {
    const master = read.get(space, next.id)?.doc;
    const isConflict = master && JSON.parse(master).at !== assumed?.at;
    if (isConflict) conflicts.push(master);
    else write.run(space, next.id, next.at, JSON.stringify(next));
  }
  db.exec('commit');
  return `[${conflicts.join(',')}]`;
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const space = pathname.slice(1);
  const answer =
    request.method === 'POST'
      ? push(space, JSON.parse(Buffer.concat(chunks).toString()))
      : pull(space, searchParams);
  response.setHeader('content-type', 'application/json').end(answer);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listens on http://127.0.0.1:${server.address().port}`);
});
