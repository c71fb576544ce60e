import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { collectionRecord, emptyRecord, type CollectionRecord } from './record.ts';
import { fieldErrorsOf, problem, problemCodes, problemOf, problemStatus } from './problem.ts';
import { applicationDraft, applicationEvent, remark } from './applications.ts';
import { creditAmount, id, pointer } from './primitives.ts';
import { reviewDecision } from './reviews.ts';
import { transferEvent } from './transfers.ts';
import { everyAnswer } from '../../test/records.ts';

const errorsOf = (schema: z.core.$ZodType, value: unknown, base?: string) => {
  const result = z.safeParse(schema, value);
  return result.success ? [] : fieldErrorsOf(result.error, base);
};

/** What an RFC 6901 pointer leads to. */
const resolve = (root: unknown, path: string) =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);

test('each code makes a problem that the contract accepts, with its status', () => {
  for (const code of problemCodes) {
    const made = problemOf(code, [{ pointer: '/a', code: 'required', params: { limit: 3 } }], 'r-1');
    assert.deepEqual(z.parse(problem, made), made);
    assert.equal(made.status, problemStatus[code]);
    assert.equal(made.type, `urn:acct-kit:problem:${code}`);
    assert.deepEqual(made.errors, [{ pointer: '/a', code: 'required', params: { limit: 3 } }]);
  }
  assert.deepEqual(Object.keys(problemOf('internal')).sort(), ['code', 'status', 'title', 'type']);
});

test('a problem with a code that is not on the list is refused', () => {
  assert.ok(!z.safeParse(problem, { ...problemOf('internal'), code: 'teapot' }).success);
  assert.ok(!z.safeParse(problem, { ...problemOf('internal'), detail: 'a name' }).success);
});

test('field errors name the field, below the base that is given', () => {
  const wrong = { ...emptyRecord(), education: [{}, { level: 5 }] };
  assert.deepEqual(errorsOf(collectionRecord, wrong), [{ pointer: '/education/1/level', code: 'schema-invalid-type' }]);
  assert.deepEqual(errorsOf(applicationDraft, { procedure: 'first', region: '110000', record: wrong }), [
    { pointer: '/record/education/1/level', code: 'schema-invalid-type' },
  ]);
  assert.deepEqual(errorsOf(collectionRecord, wrong, '/query'), [
    { pointer: '/query/education/1/level', code: 'schema-invalid-type' },
  ]);
  assert.deepEqual(errorsOf(collectionRecord, []), [{ pointer: '', code: 'schema-invalid-type' }]);
});

test('~ and / of a key are escaped, so that the pointer leads to it', () => {
  const schema = z.record(z.string(), z.number());
  assert.deepEqual(errorsOf(schema, { 'a/b~1': 'no' }), [{ pointer: '/a~1b~01', code: 'schema-invalid-type' }]);
  fc.assert(
    fc.property(
      fc.string({ maxLength: 20 }).filter((key) => key !== '__proto__'),
      (key) => {
        const value = { [key]: 'no' };
        const [error] = errorsOf(schema, value);
        assert.equal(resolve(value, error?.pointer ?? 'x'), 'no');
        assert.ok(z.safeParse(pointer, error?.pointer).success);
      },
    ),
  );
});

test('an unknown field is refused at its own pointer, in every part of a record', () => {
  const cases: [pointer: string, record: object][] = [
    ['/surprise', { ...emptyRecord(), surprise: 1 }],
    ['/personal/surprise', { ...emptyRecord(), personal: { surprise: 1 } }],
    ['/education/0/surprise', { ...emptyRecord(), education: [{ surprise: 1 }] }],
    ['/qualifications/1/surprise', { ...emptyRecord(), qualifications: [{}, { surprise: 1 }] }],
    ['/licences/0/a~1b', { ...emptyRecord(), licences: [{ 'a/b': 1 }] }],
    ['/attachments/surprise', { ...emptyRecord(), attachments: { surprise: [] } }],
    ['/declaration/surprise', { ...emptyRecord(), declaration: { surprise: true } }],
  ];
  for (const [at, record] of cases)
    assert.deepEqual(errorsOf(collectionRecord, record), [{ pointer: at, code: 'schema-unrecognized-keys' }]);
  assert.deepEqual(
    errorsOf(collectionRecord, { ...emptyRecord(), one: 1, two: 2 }).map((error) => error.pointer),
    ['/one', '/two'],
  );
});

test('field errors are always ones that a problem can carry, however long the key', () => {
  const errors = errorsOf(collectionRecord, { ...emptyRecord(), ['x'.repeat(5000)]: 1 });
  assert.equal(errors.length, 1);
  assert.ok(z.safeParse(problem, problemOf('invalid-request', errors)).success);
});

test('a record may miss any answer, and none may be of another shape', () => {
  const full = everyAnswer();
  assert.deepEqual(z.parse(collectionRecord, full), full);
  assert.deepEqual(z.parse(collectionRecord, emptyRecord()), emptyRecord());
  for (const [path, part] of Object.entries(full) as [keyof CollectionRecord, object][]) {
    const row = (Array.isArray(part) ? part[0] : part) as Record<string, unknown>;
    const put = (changed: object) => ({ ...full, [path]: Array.isArray(part) ? [changed] : changed });
    const base = Array.isArray(part) ? `/${path}/0` : `/${path}`;
    for (const name of Object.keys(row)) {
      const { [name]: _, ...rest } = row;
      assert.deepEqual(errorsOf(collectionRecord, put(rest)), [], `${base}/${name} left out`);
      for (const wrong of [null, 1, { a: 1 }, 'x'.repeat(501)])
        assert.equal(errorsOf(collectionRecord, put({ ...row, [name]: wrong }))[0]?.pointer, `${base}/${name}`);
    }
    assert.equal(errorsOf(collectionRecord, { ...full, [path]: undefined })[0]?.pointer, `/${path}`);
  }
});

test('lists of a record have an end', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({}));
  assert.deepEqual(errorsOf(collectionRecord, { ...emptyRecord(), licences: rows(30) }), []);
  assert.equal(errorsOf(collectionRecord, { ...emptyRecord(), licences: rows(31) })[0]?.pointer, '/licences');
  const photos = Array.from({ length: 21 }, () => 'p'.repeat(22));
  assert.equal(
    errorsOf(collectionRecord, { ...emptyRecord(), attachments: { photo: photos } })[0]?.pointer,
    '/attachments/photo',
  );
});

test('the plain shapes of the wire', () => {
  const table: [schema: z.core.$ZodType, good: string[], bad: string[]][] = [
    [
      id,
      ['a'.repeat(22), 'A-_9'.padEnd(22, '0')],
      ['', 'a'.repeat(21), 'a'.repeat(23), '110105198506150022', `${'a'.repeat(21)}/`],
    ],
    [creditAmount, ['0.00', '12.00', '3.34', '999999.99'], ['12', '12.0', '-1.00', '1.000', '1e2', ' 1.00', '１.00']],
    [
      pointer,
      ['', '/a', '/a/0', '/a~0b~1c', '/', '/education/0/school'],
      ['a', '/a~', '/a~2', '#/a', `/${'a'.repeat(200)}`],
    ],
  ];
  for (const [schema, good, bad] of table) {
    for (const value of good) assert.ok(z.safeParse(schema, value).success, `${value} should pass`);
    for (const value of bad) assert.ok(!z.safeParse(schema, value).success, `${value} should fail`);
  }
});

test('a decision is one of two, and its remarks say where and why', () => {
  const one = { pointer: '/personal/name', reason: 'differs-from-document' };
  assert.deepEqual(errorsOf(reviewDecision, { decision: 'approve' }), []);
  assert.deepEqual(errorsOf(reviewDecision, { decision: 'return', remarks: [one] }), []);
  const many = Array.from({ length: 101 }, () => one);
  assert.equal(errorsOf(reviewDecision, { decision: 'return', remarks: many })[0]?.pointer, '/remarks');
  assert.equal(
    errorsOf(reviewDecision, { decision: 'return', remarks: [{ ...one, text: 5 }] })[0]?.pointer,
    '/remarks/0/text',
  );
  assert.equal(errorsOf(reviewDecision, { decision: 'maybe' })[0]?.pointer, '/decision');
  assert.equal(errorsOf(remark, { ...one, reason: 'I do not like it' })[0]?.pointer, '/reason');
  assert.equal(errorsOf(remark, { ...one, text: 'x'.repeat(501) })[0]?.pointer, '/text');
});

test('the life of an application or a transfer uses the events that its history can hold', async () => {
  const { applicationTransitions, transferTransitions } = await import('../workflow/index.ts');
  const eventsOf = (table: object) => new Set(Object.values(table).flatMap((row: object) => Object.keys(row)));
  const at = '2026-11-21T01:00:00.000Z';
  for (const table of Object.values(applicationTransitions))
    for (const event of eventsOf(table))
      assert.deepEqual(errorsOf(applicationEvent, { at, event, actor: 'person', remarks: [] }), [], event);
  for (const event of eventsOf(transferTransitions))
    assert.deepEqual(errorsOf(transferEvent, { at, event, actor: 'origin' }), [], event);
});
