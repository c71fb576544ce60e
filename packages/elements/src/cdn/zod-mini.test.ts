import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import * as small from './zod-mini.ts';

type Zod = typeof z;

const makes = [
  (z: Zod) => z.string().check(z.regex(/^a+$/), z.maxLength(3)),
  (z: Zod) => z.int().check(z.gte(1), z.lte(9)),
  (z: Zod) => z.coerce.number().check(z.int()),
  (z: Zod) => z.array(z.string().check(z.minLength(1))),
  (z: Zod) => z.enum(['a', 'b']),
  (z: Zod) => z.boolean(),
  (z: Zod) => z.record(z.string().check(z.maxLength(1)), z.string()),
  (z: Zod) => z.unknown(),
  (z: Zod) => z.strictObject({ a: z.optional(z.unknown()) }),
  (z: Zod) => z.strictObject({ ...z.strictObject({ a: z.string() }).shape, c: z.array(z.string()) }),
  (z: Zod) => z.looseObject({ a: z.optional(z.string()) }),
  (z: Zod) => z.strictObject({ a: z.string(), b: z.optional(z.int()), c: z.array(z.enum(['a'])) }),
];
const values: unknown[] = [
  undefined,
  null,
  true,
  '',
  'a',
  'aaaa',
  '😀😀😀😀',
  '7',
  0,
  1.5,
  9,
  [],
  ['', 'a', 1],
  {},
  { a: 1 },
  { a: 'a', x: 1 },
  { a: 'a', c: [] },
  { a: 'a', b: undefined, c: ['a', 'b'] },
  { a: 'a', b: 'b', c: 'c', d: 1, e: 2 },
];

test('the part of zod in the CDN files says what zod says', () => {
  for (const make of makes) {
    for (const value of values) {
      const theirs = z.safeParse(make(z), value);
      const ours = small.safeParse(make(small as unknown as Zod) as never, value);
      const said = JSON.stringify([make.toString(), value]);
      assert.equal(ours.success, theirs.success, said);
      if (ours.success) assert.deepEqual(ours.data, theirs.data, said);
      else
        assert.deepEqual(
          ours.error.issues.map(({ code, path, keys }) => ({ code, path, keys })),
          theirs.error?.issues.map((issue) => ({
            code: issue.code,
            path: issue.path,
            keys: issue.code === 'unrecognized_keys' ? issue.keys : undefined,
          })),
          said,
        );
    }
  }
});
