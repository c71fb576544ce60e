import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import type { CreditChunk } from '../contract/index.ts';
import { createClient, isAcctError, type AcctErrorCode } from '../client/index.ts';
import { createBatchStore, recordKey, type BatchStore } from '../../test/batch-store.ts';
import { serveContract, type Answer, type Exchange } from '../../test/contract-server.ts';
import {
  describeBatchError,
  describeReasons,
  reportCsv,
  type BatchOptions,
  type BatchReport,
  type BatchSource,
} from './index.ts';
import { cellsWith, goodRegistration, headings, today } from './test-rows.ts';
import { workbookOf } from './test-workbook.ts';

/** The number of a person, born on 1 January 1990. */
function residentNumber(sequence: number): string {
  const digits = `11010519900101${String(sequence).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

/** Learner after learner, and then the next course. */
const registration = (index: number) => ({
  ...goodRegistration,
  documentNumber: residentNumber(index % 1000),
  course: `K-${Math.floor(index / 1000)}`,
});

const registrations = (count: number) => Array.from({ length: count }, (_, index) => registration(index));

const csvOf = (rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode([headings, ...rows].map((cells) => cells.join(',')).join('\r\n'));

const csvRow = (index: number): string[] =>
  cellsWith({ 证件号码: registration(index).documentNumber, 课程编号: registration(index).course });

const csvRows = (count: number): string[][] => Array.from({ length: count }, (_, index) => csvRow(index));

type Disturb = (exchange: Exchange, index: number) => { before?: Answer; after?: Answer } | undefined;

/** A server over a store; `disturb` may spoil an answer before the store has done its work, or after. */
const serve = (store: BatchStore, disturb: Disturb = () => undefined) =>
  serveContract((exchange, index) => {
    const { before, after } = disturb(exchange, index) ?? {};
    if (before !== undefined) return before;
    const answer = store.handle(exchange);
    return after ?? answer;
  });

const register = (baseUrl: string, source: BatchSource, options: BatchOptions = {}): Promise<BatchReport> =>
  createClient({ baseUrl, getToken: () => 'token', retry: { limit: 2, delay: () => 0 } }).credits.registerBatch(
    source,
    {
      today,
      chunkRows: 10,
      ...options,
    },
  );

const codeOf = async (promise: Promise<unknown>): Promise<AcctErrorCode> => {
  const error: unknown = await promise.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  assert.ok(isAcctError(error), inspect(error));
  return error.code;
};

const sentChunks = (exchanges: readonly Exchange[]): number[] =>
  exchanges
    .filter(({ call }) => call === 'credits.sendChunk')
    .map(({ body }) => (body as CreditChunk).index)
    .sort((one, other) => one - other);

const all = (count: number) => ({ registered: count, held: 0, existing: 0, refused: 0, invalid: 0 });

const assertStored = ({ records }: BatchStore, count: number): void =>
  assert.deepEqual([...records.keys()].sort(), registrations(count).map(recordKey).sort());

test('rows go in chunks under keys of their own, and progress is told', async () => {
  const store = createBatchStore();
  await using server = await serve(store);
  const steps: [number, number][] = [];
  const report = await register(server.baseUrl, registrations(25), {
    onProgress: ({ checked, sent, total }) => {
      assert.equal(total, 25);
      steps.push([checked, sent]);
    },
  });
  assert.deepEqual(report.counts, all(25));
  assert.deepEqual([report.sent, report.total, report.rows], [true, 25, []]);
  assertStored(store, 25);
  assert.deepEqual(sentChunks(server.exchanges), [0, 1, 2]);
  const keys = server.exchanges
    .filter(({ call }) => call === 'credits.sendChunk')
    .map(({ headers }) => headers['idempotency-key']);
  assert.equal(new Set(keys).size, 3);
  assert.deepEqual(steps.slice(0, 2), [
    [10, 0],
    [20, 0],
  ]);
  assert.deepEqual(steps.at(-1), [25, 25]);
});

test('every row that is not registered is in the report, with its reason, and none of it is personal', async () => {
  const store = createBatchStore({ [residentNumber(1)]: '林小岚', [residentNumber(2)]: null });
  store.records.set(recordKey(registration(3)), registration(3));
  await using server = await serve(store);
  const wrong = cellsWith({ 证件号码: '110105194912310021', 学分: '-1' });
  const report = await register(server.baseUrl, csvOf([...csvRows(5), wrong, csvRow(0)]));
  assert.deepEqual(report.counts, { registered: 2, held: 1, existing: 1, refused: 1, invalid: 2 });
  assert.deepEqual(
    report.rows.map(({ row, outcome, problems }) => [
      row,
      outcome,
      ...problems.map(({ column, code }) => [column, code]),
    ]),
    [
      [3, 'held', ['姓名', 'name-differs']],
      [4, 'refused', ['证件号码', 'learner-unknown']],
      [5, 'existing', ['课程名称', 'credit-exists']],
      [7, 'invalid', ['证件号码', 'check-digit'], ['学分', 'credits-not-positive']],
      [8, 'invalid', ['课程名称', 'duplicate']],
    ],
  );
  for (const { documentNumber } of report.rows) assert.match(documentNumber, /^110105\*{8}\d{3}[\dX]$/);
  const csv = reportCsv(report);
  assert.equal(csv.charCodeAt(0), 0xfeff);
  assert.match(csv, /^\ufeff行号,结果,证件号码,原因\r\n3,待核实,/);
  assert.match(csv, /8,未提交,[^\n]*课程名称：与第 2 行重复/);
  assert.match(reportCsv(report, 'en'), /4,Refused,[^\n]*证件号码: Nobody is registered with this document/);
  assert.doesNotMatch(csv, /林|19900101/);
});

test('a cell of the report that Excel would calculate stays text', () => {
  const problems = [{ row: 2, column: '=HYPERLINK("x")', code: 'column-unknown' }];
  const rows = [{ row: 2, outcome: 'invalid', documentNumber: '-1', problems }] as const;
  const csv = reportCsv({ sent: false, otherSheets: [], total: 1, counts: { ...all(0), invalid: 1 }, rows });
  assert.match(csv, /2,未提交,'-1,"'=HYPERLINK\(""x""\)：/);
});

test('cut connections, cut replies and a busy server leave nothing out and nothing twice', async () => {
  const store = createBatchStore();
  const faults: ReturnType<Disturb>[] = [
    { before: 'cut' },
    { after: 'cut' },
    undefined,
    { after: 'cut-reply' },
    { before: { problem: 'unavailable' } },
    undefined,
    { before: { problem: 'request-in-progress' } },
  ];
  const attempts = new Map<string, number>();
  await using server = await serve(store, ({ call, body }) => {
    const chunk = (body as { index?: number } | undefined)?.index ?? 0;
    const attempt = attempts.get(`${call} ${chunk}`) ?? 0;
    attempts.set(`${call} ${chunk}`, attempt + 1);
    // The client tries three times.
    return attempt < 2 ? faults[(chunk + attempt) % faults.length] : undefined;
  });
  const report = await register(server.baseUrl, csvOf(csvRows(60)));
  assert.deepEqual(report.counts, all(60));
  assertStored(store, 60);
});

test('after the server was killed the same file goes on from there, and the report has every row', async () => {
  const store = createBatchStore();
  const rows = csvRows(60);
  rows[33] = cellsWith({ 学分: '0' });
  const file = csvOf(rows);
  const dead = await serve(store, ({ call }) =>
    call === 'credits.sendChunk' && store.batches.values().next().value!.results.size >= 3
      ? { before: 'cut' }
      : undefined,
  );
  assert.equal(await codeOf(register(dead.baseUrl, file)), 'network');
  await dead[Symbol.asyncDispose]();
  const taken = sentChunks(dead.exchanges).filter((index) => store.batches.values().next().value!.results.has(index));

  await using server = await serve(store);
  const report = await register(server.baseUrl, file);
  assert.deepEqual(report.counts, { ...all(59), invalid: 1 });
  assert.deepEqual(
    sentChunks(server.exchanges),
    [0, 1, 2, 3, 4, 5].filter((index) => !taken.includes(index)),
  );
  assert.equal(store.records.size, 59);
  assert.equal(store.batches.size, 1);

  const again = await register(server.baseUrl, file);
  assert.deepEqual(again, report);
});

test('a row that was refused is tried again with the same file, and the others are not', async () => {
  const names: Record<string, string | null> = { [residentNumber(7)]: null };
  const store = createBatchStore(names);
  await using server = await serve(store);
  const file = csvOf(csvRows(25));
  assert.deepEqual((await register(server.baseUrl, file)).counts, { ...all(24), refused: 1 });
  assert.deepEqual((await register(server.baseUrl, file)).counts, { ...all(24), refused: 1 });
  names[residentNumber(7)] = '林晓岚';
  const sentBefore = server.exchanges.length;
  assert.deepEqual((await register(server.baseUrl, file)).counts, all(25));
  assert.deepEqual(
    server.exchanges
      .slice(sentBefore)
      .flatMap(({ call, body }) => (call === 'credits.sendChunk' ? (body as CreditChunk).rows.map(recordKey) : [])),
    [recordKey(registration(7))],
  );
  assertStored(store, 25);
});

test('the same rows are the same batch, whatever file they are in', async () => {
  const store = createBatchStore();
  await using server = await serve(store);
  const rows = Object.fromEntries([headings, ...csvRows(15)].map((cells, index) => [index + 3, cells]));
  await register(server.baseUrl, csvOf(csvRows(15)));
  const report = await register(server.baseUrl, new Blob([workbookOf({ sheets: [{ name: '一班', rows }] })]));
  assert.equal(store.batches.size, 1);
  assert.equal(report.sheet, '一班');
  assert.deepEqual(report.counts, all(15));
});

test('the same file sent twice at once is registered once, and both reports say so', async () => {
  const store = createBatchStore();
  await using server = await serve(store, (_, index) => (index % 4 === 1 ? { after: 'cut' } : undefined));
  const file = csvOf(csvRows(40));
  const [one, other] = await Promise.all([register(server.baseUrl, file), register(server.baseUrl, file)]);
  assert.deepEqual(one, other);
  assert.deepEqual(one.counts, all(40));
  assertStored(store, 40);
});

test('a stream is read no faster than it is answered', async () => {
  const store = createBatchStore();
  const answered = () => [...store.batches.values()].reduce((sum, { results }) => sum + results.size * 100, 0);
  await using server = await serve(store);
  let furthestAhead = 0;
  async function* stream() {
    for (let index = 0; index < 20_000; index += 1) {
      furthestAhead = Math.max(furthestAhead, index - answered());
      yield registration(index);
    }
  }
  const report = await register(server.baseUrl, stream(), { chunkRows: 100 });
  assert.deepEqual(report.counts, all(20_000));
  assert.equal(store.records.size, 20_000);
  assert.ok(furthestAhead <= 400, String(furthestAhead));
});

test('a stream under a key of its own goes on after a cut; other rows under it are refused', async () => {
  const store = createBatchStore();
  const key = 'spring-2026';
  const failing = (async function* () {
    yield* registrations(25);
    throw new Error('the source broke');
  })();
  await using server = await serve(store);
  await assert.rejects(register(server.baseUrl, failing, { key }), /the source broke/);
  const report = await register(server.baseUrl, registrations(35).values(), { key });
  assert.deepEqual(report.counts, all(35));
  assertStored(store, 35);
  const others = registrations(35).reverse();
  assert.equal(await codeOf(register(server.baseUrl, others, { key })), 'chunk-differs');
});

test('with stop nothing is sent while a row is wrong, and a dry run never sends', async () => {
  await using server = await serve(createBatchStore());
  const file = csvOf([...csvRows(3), cellsWith({ 年度: '' })]);
  for (const options of [{ onInvalid: 'stop' }, { dryRun: true }] as const) {
    const report = await register(server.baseUrl, file, options);
    assert.deepEqual([report.sent, report.total, report.counts.invalid], [false, 4, 1]);
  }
  const stream = [...registrations(3), { ...registration(4), name: '' }].values();
  assert.equal((await register(server.baseUrl, stream, { onInvalid: 'stop' })).sent, false);
  assert.equal(server.exchanges.length, 0);
  assert.deepEqual((await register(server.baseUrl, csvOf(csvRows(3)), { onInvalid: 'stop' })).counts, all(3));
});

test('whoever stops it can go on later', async () => {
  const store = createBatchStore();
  await using server = await serve(store);
  const file = csvOf(csvRows(80));
  const controller = new AbortController();
  const stopped = register(server.baseUrl, file, {
    signal: controller.signal,
    onProgress: ({ sent }) => {
      if (sent >= 20) controller.abort();
    },
  });
  assert.equal(await codeOf(stopped), 'aborted');
  assert.ok(store.records.size < 80);
  assert.deepEqual((await register(server.baseUrl, file)).counts, all(80));
  assertStored(store, 80);
});

test('objects may have the names of columns; what nobody can read is said, or left out', async () => {
  await using server = await serve(createBatchStore());
  const row = { ...registration(0), credits: 12.5, 单位名称: '示例公司' };
  const refused = await register(server.baseUrl, [row]);
  assert.equal(describeReasons(refused.rows[0]?.problems ?? []), '单位名称：无法识别这一项。');
  assert.deepEqual((await register(server.baseUrl, [row], { ignoreUnknownColumns: true })).counts, all(1));
  const named = Object.fromEntries(headings.map((heading, index) => [heading, csvRow(1)[index]]));
  assert.deepEqual((await register(server.baseUrl, [named])).counts, all(1));
  const old = { ...registration(2), documentNumber: '110105900101002' };
  assert.deepEqual((await register(server.baseUrl, [old], { legacy15: true })).counts, all(1));
});

test('what is wrong with a file as a whole is said before anything is sent, and nothing personal with it', async () => {
  await using server = await serve(createBatchStore());
  const sources: [Uint8Array, RegExp][] = [
    [csvOf([]), /没有数据/],
    [new TextEncoder().encode(csvRows(3).join('\n')), /没有找到列名/],
    [csvOf([cellsWith({ 课程名称: '"政府会计' })]), /文件不完整/],
  ];
  for (const [source, text] of sources) {
    const error: unknown = await register(server.baseUrl, source).catch((reason: unknown) => reason);
    assert.ok(isAcctError(error));
    assert.match(describeBatchError(error), text);
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /林晓岚|19900101/);
  }
  assert.equal(await codeOf(register(server.baseUrl, [], { chunkRows: 1001 })), 'invalid-request');
  assert.equal(server.exchanges.length, 0);
});

test('an answer that leaves out a row is contract-broken', async () => {
  const store = createBatchStore();
  await using server = await serve(store, ({ call }) =>
    call === 'credits.sendChunk' ? { after: { ok: { index: 0, results: [] } } } : undefined,
  );
  assert.equal(await codeOf(register(server.baseUrl, registrations(1))), 'contract-broken');
});
