import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRecord, type CollectionRecord } from '@acct-kit/core/contract';
import fc from 'fast-check';
import { rebase } from './rebase.ts';

const first: CollectionRecord = {
  ...emptyRecord(),
  personal: { name: '王芳', mobilePhone: '13900000001', address: '示例路 1 号' },
  education: [{ school: '甲大学' }, { school: '乙学院' }],
};

test('what was changed stays changed, and what the newer dossier says elsewhere is there', () => {
  const mine = { ...first, personal: { ...first.personal, mobilePhone: '13900000002' } };
  const newer = { ...first, personal: { ...first.personal, address: '示例路 2 号' } };
  const { record, lost } = rebase(first, mine, newer);
  assert.deepEqual(record.personal, { name: '王芳', mobilePhone: '13900000002', address: '示例路 2 号' });
  assert.deepEqual(lost, []);
});

test('an answer that was emptied stays empty', () => {
  const { address: _, ...personal } = first.personal;
  assert.equal(rebase(first, { ...first, personal }, first).record.personal.address, undefined);
});

test('a change to a row that is another one now does not apply, and is told', () => {
  const mine = { ...first, education: [{ school: '甲大学' }, { school: '丙学院' }] };
  const newer = { ...first, education: [{ school: '甲大学' }, { school: '丁学院' }] };
  const { record, lost } = rebase(first, mine, newer);
  assert.deepEqual(record.education, newer.education);
  assert.deepEqual(
    lost.map(({ pointer }) => pointer),
    ['/education/1/school'],
  );
});

test('a row that was added is there once, one that was taken out is gone', () => {
  const added = { ...first, education: [...first.education, { school: '丙学院' }] };
  assert.deepEqual(rebase(first, added, added).record.education, added.education);
  const fewer = { ...first, education: [first.education[1]!] };
  assert.deepEqual(rebase(first, fewer, first).record.education, fewer.education);
});

const plain = { noNullPrototype: true };
const aRow = fc.record({ school: fc.constantFrom('甲', '乙', '丙'), major: fc.constantFrom('会计', '财务') }, plain);
const aRecord = fc.record(
  {
    personal: fc.record(
      { name: fc.constantFrom('王', '李'), email: fc.constantFrom('a', 'b') },
      { ...plain, requiredKeys: [] },
    ),
    education: fc.array(aRow, { maxLength: 4 }),
  },
  plain,
);
const whole = (part: object): CollectionRecord => ({ ...emptyRecord(), ...part });

test('on the version that it was made from a change is what it was', () => {
  fc.assert(
    fc.property(aRecord, aRecord, (base, mine) => {
      const { record, lost } = rebase(whole(base), whole(mine), whole(base));
      assert.deepEqual(lost, []);
      // A row that the newer version has already is not added a second time.
      if (new Set(mine.education.map((row) => JSON.stringify(row))).size === mine.education.length)
        assert.deepEqual(record, whole(mine));
    }),
  );
});

test('who has changed nothing gets the newer dossier', () => {
  fc.assert(
    fc.property(aRecord, aRecord, (base, newer) =>
      assert.deepEqual(rebase(whole(base), whole(base), whole(newer)).record, whole(newer)),
    ),
  );
});
