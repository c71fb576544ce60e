import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CreditRecord } from '@acct-kit/core/contract';
import { ledgerOf } from '../../model/ledger.ts';
import { emptyQuery, find, groupRecords, type Query } from './query.ts';

const record = (title: string, part: Partial<CreditRecord> = {}): CreditRecord => ({
  id: title.padStart(22, 'r'),
  year: 2026,
  category: 'professional',
  credits: '10.00',
  title,
  provider: '示例培训中心',
  completedOn: '2026-05-01',
  status: 'registered',
  registeredAt: '2026-05-02T00:00:00.000Z',
  ...part,
});
const records = [
  record('A'),
  record('B', { category: 'general', credits: '30.00', completedOn: '2026-06-01' }),
  record('Ｃ课程', { status: 'pending', provider: '另一机构' }),
  record('D', { status: 'revoked', credits: '2.00', completedOn: '2026-04-01' }),
];
const { entries } = ledgerOf({ records, standing: undefined, today: '2026-11-21', policyOf: () => undefined });
const titles = (part: Partial<Query>) =>
  find(entries, { ...emptyQuery, ...part }).map(({ record: { title } }) => title);

test('records are found by words, subject, state and kind, in the order that is asked for', () => {
  const table: [Partial<Query>, string[]][] = [
    [{}, ['B', 'A', 'Ｃ课程', 'D']],
    [{ order: 'earliest' }, ['D', 'A', 'Ｃ课程', 'B']],
    [{ order: 'most' }, ['B', 'A', 'Ｃ课程', 'D']],
    [{ search: 'c课 机构' }, ['Ｃ课程']],
    [{ category: 'general' }, ['B']],
    [{ state: 'pending' }, ['Ｃ课程']],
    [{ state: 'not' }, ['D']],
    [{ kind: 'paper' }, []],
  ];
  for (const [query, expected] of table) assert.deepEqual(titles(query), expected, JSON.stringify(query));
});

test('groups have a heading with how much of them counts', () => {
  const rows = groupRecords(find(entries, emptyQuery), 'provider');
  assert.deepEqual(
    rows.filter((row) => 'group' in row),
    [
      { by: 'provider', group: '示例培训中心', count: 3, counted: 4000 },
      { by: 'provider', group: '另一机构', count: 1, counted: 0 },
    ],
  );
  assert.equal(rows.length, 6);
});
