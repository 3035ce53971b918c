// express-pouchdb with what it takes by default: PouchDB on LevelDB. Says where it listens.
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import PouchDB from 'pouchdb';

const folder = process.argv[2];
const app = express();
const options = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${folder}/log` };
app.use('/', expressPouchdb(PouchDB.defaults({ prefix: `${folder}/` }), options));
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`listens on http://127.0.0.1:${server.address().port}`);
});
