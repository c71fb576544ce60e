import { assert } from '@open-wc/testing';
import { AcctError } from '../calls/acct-error.ts';
import { createOutbox, type Outbox, type OutboxEntry, type OutboxOptions } from './index.ts';
import { injectFault } from './test-faults.ts';
import { bytesIn, createTestTimers, deleteDatabase, holds, openPage } from './test-forms.ts';

type Receipt = { readonly number: string };
type Options = Partial<OutboxOptions<Receipt>>;

let count = 0;
let name = '';
const outboxes: Outbox<Receipt>[] = [];
const frames: HTMLIFrameElement[] = [];

beforeEach(() => (name = `acct-kit-outbox-test-${(count += 1)}`));

afterEach(async () => {
  for (const outbox of outboxes.splice(0)) outbox.stop();
  for (const frame of frames.splice(0)) frame.remove();
  await deleteDatabase(name);
});

/** A server that carries out a call with a new key, and gives the same answer to the same key. */
function createServer() {
  const receipts = new Map<string, Receipt>();
  return {
    receipts,
    carryOut({ idempotencyKey }: OutboxEntry): Receipt {
      const receipt = receipts.get(idempotencyKey) ?? { number: `回执${receipts.size + 1}` };
      receipts.set(idempotencyKey, receipt);
      return receipt;
    },
  };
}

function open(send: OutboxOptions<Receipt>['send'], options: Options = {}, create = createOutbox): Outbox<Receipt> {
  const { schedule } = createTestTimers();
  const outbox = create<Receipt>({ account: '甲', databaseName: name, send, schedule, ...options });
  outboxes.push(outbox);
  return outbox;
}

const call = (key: string) => ({
  call: 'applications.submit',
  input: { body: { name: '林晓岚', documentNumber: '110105198506150022' } },
  idempotencyKey: key,
});

const cut = () => Promise.reject(new AcctError('network'));

/** Runs `work` in a page without Web Locks, as in browsers before 2022. */
async function withoutLocks(work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'locks');
  }
}

describe('a call that waits', () => {
  it('is made by another page, and goes when its receipt has been seen', async () => {
    const server = createServer();
    const added = await open(cut).add(call('k1'));
    assert.deepInclude(added, { status: 'waiting', stored: true, attempts: 0 });
    const outbox = open(async (entry) => server.carryOut(entry));
    await outbox.run();
    const [sent, ...others] = await open(cut).list();
    assert.deepInclude(sent, { id: added.id, status: 'sent', attempts: 1, stored: true });
    assert.deepEqual(sent?.receipt, { number: '回执1' });
    assert.equal(sent?.input, undefined);
    assert.deepEqual(others, []);
    await outbox.run();
    assert.equal(server.receipts.size, 1);
    assert.equal(await outbox.forget(added.id), true);
    assert.deepEqual(await outbox.list(), []);
    assert.deepEqual(await bytesIn(name), []);
  });

  const happensOnce = async () => {
    const server = createServer();
    let seed = 11;
    let open1 = 0;
    let most = 0;
    const attempts = new Map<string, number>();
    const send = async (entry: OutboxEntry): Promise<Receipt> => {
      most = Math.max(most, (open1 += 1));
      attempts.set(entry.idempotencyKey, (attempts.get(entry.idempotencyKey) ?? 0) + 1);
      await Promise.resolve();
      open1 -= 1;
      seed = (seed * 48_271) % 2_147_483_647;
      if (seed % 3 === 0) return cut();
      const receipt = server.carryOut(entry);
      return seed % 3 === 1 ? cut() : receipt;
    };
    const tabs = [open(send), open(send)];
    for (let at = 0; at < 20; at += 1) await tabs[at % 2]!.add(call(`k${at}`));
    const waits = async () => (await tabs[0]!.list()).some(({ status }) => status === 'waiting');
    while (await waits()) await Promise.all(tabs.map((tab) => tab.run()));
    assert.equal(server.receipts.size, 20);
    assert.equal(most, 1);
    assert.isAbove(Math.max(...attempts.values()), 1);
    for (const { idempotencyKey, receipt } of await tabs[1]!.list())
      assert.deepEqual(receipt, server.receipts.get(idempotencyKey));
  };

  it('happens once, though requests and replies are lost and two tabs send', happensOnce);

  it('happens once where the browser has no locks', () => withoutLocks(happensOnce));

  it('happens once when the page is closed before the receipt is stored', async () => {
    const server = createServer();
    const { page, frame } = await openPage();
    frames.push(frame);
    const carriedOut = new Promise<void>((resolve) => {
      const first = page.createOutbox<Receipt>({
        account: '甲',
        databaseName: name,
        send: (entry) => {
          server.carryOut(entry);
          resolve();
          return new Promise(() => undefined);
        },
      });
      void first.add(call('k1')).then(() => first.run());
    });
    await carriedOut;
    frame.remove();
    const outbox = open(async (entry) => server.carryOut(entry));
    await outbox.run();
    assert.equal(server.receipts.size, 1);
    assert.deepEqual((await outbox.list())[0]?.receipt, { number: '回执1' });
  });

  it('is on disk only as what nobody can read, and so is its receipt', async () => {
    const outbox = open(async (entry) => createServer().carryOut(entry), { account: '110105198506150022' });
    await outbox.add(call('k1'));
    for (const secret of ['林晓岚', '110105198506150022']) assert.equal(holds(await bytesIn(name), secret), false);
    await outbox.run();
    assert.equal(holds(await bytesIn(name), '回执'), false);
  });

  it('is not made for another account', async () => {
    await open(cut).add(call('k1'));
    const server = createServer();
    const other = open(async (entry) => server.carryOut(entry), { account: '乙' });
    await other.run();
    assert.deepEqual(await other.list(), []);
    assert.equal(server.receipts.size, 0);
  });

  it('ends when it is refused, with what is wrong', async () => {
    const errors = [{ pointer: '/record/personal/name', code: 'required' }];
    const outbox = open(() =>
      Promise.reject(new AcctError('application-exists', { status: 409, requestId: 'r1', errors })),
    );
    await outbox.add(call('k1'));
    await outbox.run();
    await outbox.run();
    const [entry] = await outbox.list();
    assert.deepInclude(entry, { status: 'refused', attempts: 1 });
    assert.deepEqual(entry?.problem, { code: 'application-exists', status: 409, requestId: 'r1', errors });
  });

  it('stays taken back, though another page is just sending it in vain', async () => {
    let fail: (error: unknown) => void = () => undefined;
    let isSent: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => (isSent = resolve));
    const sending = open(() => {
      isSent();
      return new Promise<Receipt>((_resolve, reject) => (fail = reject));
    });
    const { id } = await sending.add(call('k1'));
    const attempt = sending.run();
    await sent;
    const other = open(cut);
    assert.equal(await other.forget(id), true);
    fail(new AcctError('network'));
    await attempt;
    assert.deepEqual(await sending.list(), []);
    assert.deepEqual(await other.list(), []);
  });

  it('stays taken back when that happens while a failed attempt is being stored', async () => {
    let forgetting: Promise<boolean> | undefined;
    const outbox: Outbox<Receipt> = open(cut, {
      // Called between the failure and its write.
      isPermanent: () => {
        forgetting = outbox.forget(id);
        return false;
      },
    });
    const { id } = await outbox.add(call('k1'));
    await outbox.run();
    assert.equal(await forgetting, true);
    assert.deepEqual(await outbox.list(), []);
    assert.deepEqual(await open(cut).list(), []);
  });

  it('stays taken back when another tab does it and this tab looks before its attempt has failed', async () => {
    let fail: (error: unknown) => void = () => undefined;
    let onSend: () => void = () => undefined;
    const isSending = new Promise<void>((resolve) => (onSend = resolve));
    const sending = open(() => {
      onSend();
      return new Promise<Receipt>((_resolve, reject) => (fail = reject));
    });
    const { id } = await sending.add(call('k1'));
    const attempt = sending.run();
    await isSending;
    const other = open(cut);
    assert.equal(await other.forget(id), true);
    assert.deepEqual(await sending.list(), []);
    fail(new AcctError('network'));
    await attempt;
    assert.deepEqual(await sending.list(), []);
    assert.deepEqual(await other.list(), []);
  });

  it('waits on when time, a token or the network heals it', async () => {
    const passing: AcctError[] = [
      new AcctError('unauthenticated', { status: 401 }),
      new AcctError('request-in-progress', { status: 409 }),
      new AcctError('rate-limited', { status: 429 }),
      new AcctError('unavailable', { status: 503 }),
      new AcctError('timeout'),
    ];
    const outbox = open(() => Promise.reject(passing.shift()!));
    await outbox.add(call('k1'));
    while (passing.length > 0) await outbox.run();
    assert.deepInclude((await outbox.list())[0], { status: 'waiting', attempts: 5 });
  });

  it('is made after a pause, or when the network is back', async () => {
    const timers = createTestTimers();
    let goOnline = () => {};
    const pauses: number[] = [];
    let works = false;
    const server = createServer();
    const outbox = open(async (entry) => (works ? server.carryOut(entry) : cut()), {
      schedule: timers.schedule,
      whenOnline: (listener) => ((goOnline = listener), () => undefined),
      pause: (attempts) => (pauses.push(attempts), 2000),
    });
    await outbox.add(call('k1'));
    outbox.start();
    await outbox.run();
    timers.run(2000);
    await outbox.run();
    assert.deepEqual(pauses.slice(0, 3), [1, 2, 3]);
    works = true;
    const sent = new Promise<void>((resolve) =>
      outbox.subscribe(() => void outbox.list().then(([one]) => one?.status === 'sent' && resolve())),
    );
    goOnline();
    await sent;
    assert.equal(server.receipts.size, 1);
  });

  it('waits in memory where there is no storage, which is said', async () => {
    for (const options of [{ persist: 'none' as const }, {}]) {
      const server = createServer();
      const injection = injectFault({ kind: 'fails', name: 'QuotaExceededError', hits: () => true });
      const outbox = open(async (entry) => server.carryOut(entry), options);
      assert.deepInclude(await outbox.add(call('k1')), { status: 'waiting', stored: false });
      await outbox.run();
      await outbox.run();
      injection.restore();
      assert.equal(server.receipts.size, 1);
      const [sent] = await outbox.list();
      assert.deepInclude(sent, { status: 'sent', stored: false });
      assert.equal(await outbox.forget(sent!.id), true);
      assert.deepEqual(await outbox.list(), []);
    }
  });

  it('outlives the deletion of the database while the page is open', async () => {
    const server = createServer();
    const outbox = open(async (entry) => server.carryOut(entry));
    await outbox.add(call('k1'));
    await deleteDatabase(name);
    assert.deepInclude((await outbox.list())[0], { status: 'waiting', stored: false });
    await outbox.run();
    assert.deepInclude((await outbox.list())[0], { status: 'sent', stored: true });
    assert.equal(server.receipts.size, 1);
  });

  it('keeps its receipt in memory until it can be stored', async () => {
    const server = createServer();
    let injection = { restore: () => {} };
    const outbox = open(async (entry) => {
      injection = injectFault({ kind: 'fails', name: 'QuotaExceededError', hits: () => true });
      return server.carryOut(entry);
    });
    await outbox.add(call('k1'));
    await outbox.run();
    injection.restore();
    assert.deepInclude((await outbox.list())[0], { status: 'sent', stored: false });
    await outbox.run();
    assert.deepInclude((await open(cut).list())[0], { status: 'sent', stored: true });
    assert.equal(server.receipts.size, 1);
  });

  it('is left to a tab that holds the lease, until that one is taken for closed', () =>
    withoutLocks(async () => {
      let time = 1_800_000_000_000;
      const now = () => time;
      const server = createServer();
      let began = () => {};
      const sending = new Promise<void>((resolve) => (began = resolve));
      const first = open(
        () => {
          began();
          return new Promise(() => undefined);
        },
        { now },
      );
      await first.add(call('k1'));
      void first.run();
      await sending;
      const second = open(async (entry) => server.carryOut(entry), { now });
      await second.run();
      assert.equal(server.receipts.size, 0);
      time -= 86_400_000;
      await second.run();
      assert.equal(server.receipts.size, 1);
    }));
});
