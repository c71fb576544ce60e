// Kills a browser while a page types, and compares what was said to be saved with what is there afterwards:
//
//   npm run long -- draft-kills [kills, default 150]
//
// The page types by itself. Each time the store says that everything is saved, the page posts what it has typed to this
// process. After a random time the whole process group is killed. The next browser reads the draft from the same profile.
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

/** What was typed into each field. Each text contains the number of its edit. */
type Typed = Readonly<Record<string, string>>;

interface Found {
  readonly personal: Typed;
  readonly state: DraftState;
}

/** What the page posts, by path. */
interface Posts {
  readonly '/found': Found;
  readonly '/saved': Typed;
  readonly '/failed': unknown;
}

type PostListeners = { readonly [Path in keyof Posts]: (body: Posts[Path]) => void };

export interface KillResult {
  readonly kills: number;
  /** How often the store said that everything is saved, and how many edits were typed until then. */
  readonly saves: number;
  readonly edits: number;
  /** Saved fields that are older or absent afterwards, although the store did not report a loss. */
  readonly lost: number;
  /** Starts at which the browser had discarded the whole database as damaged, and the store reported it. See decision 8. */
  readonly discarded: number;
  /** Starts that found something other than a readable draft, which the store did not report. */
  readonly unreadable: number;
  /** How often the store said that it cannot save. */
  readonly failures: number;
}

/** The script of the page. It types into one field after another, and posts what the store says is saved. */
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

/** Serves the page, and calls the listeners with what it posts. */
async function serve(script: string, listeners: PostListeners): Promise<Server> {
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
        listeners[url as keyof Posts](JSON.parse(Buffer.concat(chunks).toString()));
      },
      // A page that was killed while it posted has said nothing.
      () => undefined,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Starts a browser in a process group of its own. Returns a function that kills the whole group at once. */
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

/** The saved fields that are older or absent afterwards. */
export const lostFields = (saved: Typed, personal: Typed): string[] =>
  Object.keys(saved).filter((name) => editOf(personal[name]) < editOf(saved[name]));

/** A browser in which a page types. Its profile is kept when the browser is killed. */
export interface TypingBrowser {
  readonly profile: string;
  /** What the store said last is saved. */
  lastSaved: Typed;
  readonly saves: number;
  readonly failures: number;
  /** Starts the browser. Resolves with what the store found. */
  start(): Promise<Found>;
  /** Resolves the next time the store says that everything is saved. */
  nextSave(): Promise<unknown>;
  kill(): Promise<void>;
}

/** Runs `work` with a typing browser. Its profile and the browser are removed afterwards. */
export async function withTypingBrowser<T>(work: (browser: TypingBrowser) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'acct-kit-kill-'));
  const posts = new EventEmitter();
  let kill = async (): Promise<void> => {};

  const server = await serve(await bundle(), {
    '/found': (found) => posts.emit('found', found),
    '/saved': (typed) => {
      browser.saves += 1;
      // Posts may arrive in another order.
      if (editOf(typed['last']) >= editOf(browser.lastSaved['last'])) browser.lastSaved = typed;
      posts.emit('saved');
    },
    '/failed': () => (browser.failures += 1),
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const browser = {
    profile,
    lastSaved: {} as Typed,
    saves: 0,
    failures: 0,
    async start() {
      const found = once(posts, 'found');
      kill = await launch(profile, url);
      return (await found)[0] as Found;
    },
    nextSave: () => once(posts, 'saved'),
    kill: () => kill(),
  };
  try {
    return await work(browser);
  } finally {
    await kill();
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Kills a browser so many times. Returns what was said to be saved and what of it was lost. */
export const killWhileTyping = (kills: number): Promise<KillResult> =>
  withTypingBrowser(async (browser) => {
    const random = randomOf(Number(chooseSeed()));
    const counts = { lost: 0, discarded: 0, unreadable: 0 };
    // There is one more start than kills, because the last start only reads.
    for (let trial = 0; trial <= kills; trial += 1) {
      const { personal, state } = await browser.start();
      if (state.found === 'corrupt' && Object.keys(personal).length === 0) counts.discarded += 1;
      else {
        counts.lost += lostFields(browser.lastSaved, personal).length;
        if (state.found !== (browser.saves > 0 ? 'draft' : 'nothing')) counts.unreadable += 1;
      }
      browser.lastSaved = personal;
      if (trial < kills) {
        await browser.nextSave();
        await wait(random() * 400);
      }
      await browser.kill();
    }
    const { saves, failures, lastSaved } = browser;
    return { kills, saves, edits: editOf(lastSaved['last']), ...counts, failures };
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const result = await killWhileTyping(Number(process.argv[2] ?? 150));
  console.log(result);
  if (result.lost > 0 || result.unreadable > 0) process.exitCode = 1;
}
