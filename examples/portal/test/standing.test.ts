import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRecord, type CollectionRecord } from '@acct-kit/core/contract';
import { resolvePolicy } from '@acct-kit/core/policy';
import { standingOfRecord } from '../server/dossier-versions/standing.ts';

const policy = resolvePolicy('110000', '2026-11-22');
const never = { studies: [], leftOn: null };

const recordOf = (status: string, levels: readonly string[] = []): CollectionRecord => ({
  ...emptyRecord(),
  employment: { status, accountingSince: '2015-09' },
  qualifications: levels.map((level, index) => ({ level, obtainedOn: `20${16 + index}-10` })),
});

const after = (status: string, before: Parameters<typeof standingOfRecord>[3]) => {
  const { studies, leftOn } = standingOfRecord(policy, recordOf(status), '2026-03-01', before);
  return { studies, leftOn };
};

test('study goes on, begins and ends as records say; what was before is kept', () => {
  const begun = { studies: [{ from: '2024-09-01' }], leftOn: null };
  assert.deepEqual(after('student', never).studies, [{ from: '2026-03-01' }]);
  assert.deepEqual(after('student', begun).studies, [{ from: '2024-09-01' }]);
  assert.deepEqual(after('accounting', begun).studies, [{ from: '2024-09-01', to: '2026-03-01' }]);
  const ended = { studies: [{ from: '2010-09-01', to: '2014-06-30' }], leftOn: null };
  assert.deepEqual(after('accounting', ended).studies, ended.studies);
  assert.deepEqual(after('student', ended).studies, [...ended.studies, { from: '2026-03-01' }]);
});

test('whoever has retired has done so since they first said it, and who works again has not', () => {
  assert.equal(after('retired', never).leftOn, '2026-03-01');
  assert.equal(after('retired', { studies: [], leftOn: '2025-01-10' }).leftOn, '2025-01-10');
  assert.equal(after('accounting', { studies: [], leftOn: '2025-01-10' }).leftOn, null);
});

test('the highest title counts, and the first of titles and work', () => {
  const { level, startedOn } = standingOfRecord(
    policy,
    recordOf('accounting', ['junior', 'senior']),
    '2026-03-01',
    never,
  );
  assert.deepEqual([level, startedOn], ['senior', '2015-09-01']);
  assert.equal(standingOfRecord(policy, recordOf('accounting'), '2026-03-01', never).level, 'none');
  assert.equal(standingOfRecord(policy, emptyRecord(), '2026-03-01', never).startedOn, null);
});
