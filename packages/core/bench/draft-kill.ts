// Kills a browser while somebody types, and compares what 已保存 promised with what is there afterwards:
//
//   npm run long -- draft-kills [kills, default 150]
//
// A page types on its own and tells this process each time the store says that all is saved, and what was typed until
// then. After a random time the whole process group is killed; the next browser reads the draft in the same profile.
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { DraftState } from '@acct-kit/core/drafts';
import { findBrowser } from '../../../.scripts/browser.mjs';
import { chooseSeed, randomOf } from '../../../.scripts/seed.mjs';

const fields = 40;

/** What was typed, by field: each text has the number of its edit. */
type Typed = Readonly<Record<string, string>>;

interface Found {
  readonly personal: Typed;
  readonly state: DraftState;
}

/** What the page posts. */
interface Posts {
  readonly '/found': Found;
  readonly '/saved': Typed;
  readonly '/failed': unknown;
}

type Hear = { readonly [Path in keyof Posts]: (body: Posts[Path]) => void };

export interface KillResult {
  readonly kills: number;
  /** How often the store said that all is saved, and the edits that were typed until then. */
  readonly promises: number;
  readonly edits: number;
  /** Fields that were promised and are older afterwards, or not there, though the store said nothing of a loss. */
  readonly lost: number;
  /** Starts at which the browser had thrown the whole database away as damaged, which the store said. See decision 8. */
  readonly thrownAway: number;
  /** Starts that found something other than a readable draft, without a word. */
  readonly unreadable: number;
  /** How often the store said that it cannot save. */
  readonly failures: number;
}

/** The page: it types as fast as the store lets it, one field after another, and posts what is said to be saved. */
const program = `
import { createDraftStore } from '@acct-kit/core/drafts';
const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });
const names = Array.from({ length: ${fields} }, (_, index) => 'f' + index);
const store = createDraftStore({ account: 'somebody', region: '110000', procedure: 'first', delay: 5 });
const initial = { record: { personal: {} }, step: 'personal', visited: [], answered: [], files: [] };
let content = await store.open(initial);
await post('/found', { personal: content.record.personal, state: store.state });
let edit = Number(content.record.personal.last ?? 0);
store.subscribe(() => {
  if (store.state.status === 'saved') void post('/saved', content.record.personal);
  if (store.state.status === 'memory') void post('/failed', store.state);
});
for (;;) {
  edit += 1;
  const name = names[edit % names.length];
  content = { ...content, record: { personal: { ...content.record.personal, [name]: '第' + edit + '次输入', last: String(edit) } } };
  store.edit(content);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['@acct-kit/source'],
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves the page and hands over what it posts. */
async function serve(script: string, hear: Hear): Promise<Server> {
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    if (request.method !== 'POST') {
      const isScript = url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
      return;
    }
    request.toArray().then(
      (chunks: Uint8Array[]) => {
        response.end();
        hear[url as keyof Posts](JSON.parse(Buffer.concat(chunks).toString()));
      },
      // A page that was killed in the middle has said nothing.
      () => undefined,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Starts a browser in a process group of its own, and gives what kills all of it at once. */
async function launch(profile: string, url: string): Promise<() => Promise<void>> {
  const { executablePath, args, env } = await findBrowser();
  const flags = ['--headless', `--user-data-dir=${profile}`, '--no-first-run', '--disable-gpu'];
  const child = spawn(executablePath, [...args, ...flags, url], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  await once(child, 'spawn');
  const exited = once(child, 'exit');
  return async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await exited;
  };
}

const editOf = (text = '0'): number => Number(/\d+/.exec(text)?.[0]);

/** The fields that were promised and are older afterwards, or not there. */
export const lostOf = (promised: Typed, personal: Typed): string[] =>
  Object.keys(promised).filter((name) => editOf(personal[name]) < editOf(promised[name]));

/** Somebody who types in a browser of a profile that stays, whatever happens to the browser. */
export interface Typist {
  readonly profile: string;
  /** What was typed until the store said last that all is saved. */
  promised: Typed;
  readonly promises: number;
  readonly failures: number;
  /** Starts the browser. What the store found in it. */
  start(): Promise<Found>;
  /** Resolves when the store says the next time that all is saved. */
  saved(): Promise<unknown>;
  kill(): Promise<void>;
}

/** Works with a typist, whose profile and browser are gone afterwards. */
export async function withTypist<T>(work: (typist: Typist) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'acct-kit-kill-'));
  const posts = new EventEmitter();
  let kill = async (): Promise<void> => {};

  const server = await serve(await bundle(), {
    '/found': (found) => posts.emit('found', found),
    '/saved': (typed) => {
      typist.promises += 1;
      // One post may overtake another.
      if (editOf(typed['last']) >= editOf(typist.promised['last'])) typist.promised = typed;
      posts.emit('saved');
    },
    '/failed': () => (typist.failures += 1),
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const typist = {
    profile,
    promised: {} as Typed,
    promises: 0,
    failures: 0,
    async start() {
      const found = once(posts, 'found');
      kill = await launch(profile, url);
      return (await found)[0] as Found;
    },
    saved: () => once(posts, 'saved'),
    kill: () => kill(),
  };
  try {
    return await work(typist);
  } finally {
    await kill();
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Kills a browser so many times, and gives what was promised and what of it was lost. */
export const killWhileTyping = (kills: number): Promise<KillResult> =>
  withTypist(async (typist) => {
    const random = randomOf(Number(chooseSeed()));
    const counts = { lost: 0, thrownAway: 0, unreadable: 0 };
    // One more start than kills: the last only reads.
    for (let trial = 0; trial <= kills; trial += 1) {
      const { personal, state } = await typist.start();
      const { promised } = typist;
      if (state.found === 'corrupt' && Object.keys(personal).length === 0) counts.thrownAway += 1;
      else {
        counts.lost += lostOf(promised, personal).length;
        if (state.found !== (typist.promises > 0 ? 'draft' : 'nothing')) counts.unreadable += 1;
      }
      typist.promised = personal;
      if (trial < kills) {
        await typist.saved();
        await wait(random() * 400);
      }
      await typist.kill();
    }
    const { promises, failures, promised } = typist;
    return { kills, promises, edits: editOf(promised['last']), ...counts, failures };
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = await killWhileTyping(Number(process.argv[2] ?? 150));
  console.log(result);
  if (result.lost > 0 || result.unreadable > 0) process.exitCode = 1;
}
