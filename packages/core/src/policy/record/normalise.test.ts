import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { collectionRecord, type CollectionRecord } from '../../contract/record.ts';
import {
  checkRecord,
  fieldsOfForm,
  isAnswered,
  normaliseRecord,
  resolvePolicy,
  type FieldValue,
  type PlacedField,
} from '../index.ts';
import { builtInPacks } from '../packs/index.ts';
import {
  attachmentId,
  beijingRecord,
  everyAnswer,
  having,
  numbers,
  passportRecord,
  testDay,
  unemployedRecord,
} from '../../../test/records.ts';

const beijing = resolvePolicy('110000', testDay);
const today = { today: testDay };
const normal = (record: CollectionRecord) => normaliseRecord(beijing, record, today);

test('a record in its normal form stays as it is', () => {
  for (const record of [beijingRecord(), unemployedRecord(), passportRecord()])
    assert.deepEqual(normal(record), record);
});

const forms: [pointer: string, typed: string, kept: string][] = [
  ['/personal/documentNumber', ' 110105 19850615 0022', numbers.woman],
  ['/personal/documentNumber', '１１０１０５１９８５０６１５００２２', numbers.woman],
  ['/personal/name', ' 林 晓 岚 ', '林晓岚'],
  ['/personal/birthDate', '1985年6月15日', '1985-06-15'],
  ['/personal/birthDate', '１９８５．６．１５', '1985-06-15'],
  ['/personal/mobilePhone', '+86 138 0000 5678', '13800005678'],
  ['/personal/mobilePhone', '１３８－００００－５６７８', '13800005678'],
  ['/personal/email', ' lin@example.com ', 'lin@example.com'],
  ['/personal/address', ' 北京市 ', '北京市'],
  ...['lin@example.com\u200b', '\u202dlin@exam\u00adple.com\u202c', 'ｌｉｎ＠example．com', 'lin@example。com'].map(
    (typed): [string, string, string] => ['/personal/email', typed, 'lin@example.com'],
  ),
  ...[
    '<lin@example.com>',
    'Lin <lin@example.com>',
    'mailto:lin@example.com',
    'lin @example.com',
    'lin@example.com；',
  ].map((typed): [string, string, string] => ['/personal/email', typed, 'lin@example.com']),
  ['/education/0/school', '\u202d示例\u202e北京\u2f24学\u202c\u200b', '示例北京大学'],
  ['/education/0/major', '\uf9e1\u0000\u0086学', '李学'],
  ['/personal/name', '\uf9e1晓', '李晓'],
  ['/personal/documentNumber', '\u2067110105198506150022\u2069', numbers.woman],
  ...Array.from('\u200b\u202d\u2060\ufeff\u200e\u00ad\u061c\u2066\ufe0f\u007f', (sign): [string, string, string] => [
    '/education/0/graduatedOn',
    `${sign}2008-${sign}07${sign}`,
    '2008-07',
  ]),
  ['/education/0/graduatedOn', '2008年\u2f0b\u2f49', '2008-08'],
  ['/education/0/graduatedOn', '2008年7月', '2008-07'],
  ['/education/0/diplomaNumber', ' 123451200805000001\n', '123451200805000001'],
  ['/employment/employerCode', '91110105 ma0te5t08y', numbers.employer],
  ['/employment/employerCode', '91110105 ma0te5t08x', '91110105MA0TE5T08X'],
  ['/employment/accountingSince', '200809', '2008-09'],
  ['/declaration/signature', ' 林晓岚', '林晓岚'],
  ['/education/0/graduatedOn', '读书', '读书'],
  ['/personal/documentNumber', ' 12345 ', '12345'],
];

for (const [pointer, typed, kept] of forms) {
  test(`${pointer}: ${JSON.stringify(typed)} is kept as ${kept}`, () => {
    assert.deepEqual(normal(having({ [pointer]: typed })), having({ [pointer]: kept }));
  });
}

test('an x at the end of a number is kept as X', () => {
  assert.equal(
    normal(having({ '/personal/documentNumber': '11010519491231002x' })).personal.documentNumber,
    '11010519491231002X',
  );
});

test('what is not asked for does not travel along', () => {
  assert.deepEqual(normal(everyAnswer()).personal.nationality, undefined);
  assert.deepEqual(normal(everyAnswer()).employment.residenceRegion, undefined);
  assert.deepEqual(normal(having({ '/employment/status': 'unemployed' })).employment, {
    status: 'unemployed',
    note: '无',
  });
  assert.equal(normal(having({ '/employment/status': 'unemployed' })).attachments.residenceProof, undefined);
  const passport = normal(having({ '/personal/documentType': 'passport' }));
  assert.deepEqual(
    [passport.personal.ethnicity, passport.personal.politicalStatus, passport.attachments.identityBack],
    [undefined, undefined, undefined],
  );
  const noDegree = normal(having({ '/education/0/degree': '0' }));
  assert.deepEqual(
    [noDegree.education[0]?.degreeNumber, noDegree.attachments.degreeCertificate],
    [undefined, undefined],
  );
});

test('a text of which nobody sees anything is no answer', () => {
  const record = normal(having({ '/personal/email': '\u200b', '/education/0/major': '\u202d \u202c' }));
  assert.ok(!('email' in record.personal));
  assert.ok(!('major' in record.education[0]!));
});

test('what was left empty does not travel along, a no does', () => {
  const record = normal(having({ '/personal/email': ' ', '/attachments/other': [], '/education/0/overseas': false }));
  assert.ok(!('email' in record.personal));
  assert.ok(!('other' in record.attachments));
  assert.equal(record.education[0]?.overseas, false);
});

test('rows stay in their order, empty ones too', () => {
  const record = { ...beijingRecord(), licences: [{}, ...beijingRecord().licences] };
  assert.deepEqual(normal(record).licences, record.licences);
});

test('nothing is written into the record that is given', () => {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  const record = having({ '/personal/documentNumber': ' 110105 19850615 0022', '/employment/status': 'unemployed' });
  freeze(record);
  assert.doesNotThrow(() => normal(record));
});

/** An answer of the kind that a field takes, sometimes nonsense. */
const answerTo = ({ field }: PlacedField, codes: readonly string[]): fc.Arbitrary<FieldValue> => {
  switch (field.type) {
    case 'yes-no':
    case 'confirmation':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom('', ...codes);
    case 'files':
      return fc.constantFrom<FieldValue>([], [attachmentId('other')]);
    case 'date':
    case 'month':
      return fc.constantFrom('', '2008年7月', '200807', '1985-06-15', '2008-7-1', 'x');
    default:
      return fc.constantFrom('', ' 甲 ', 'a b', numbers.man, '91110105ma0te5t08x', 'x1234567', '林晓岚', '13800005678');
  }
};

for (const { region } of builtInPacks) {
  const policy = resolvePolicy(region, testDay);
  const placed = fieldsOfForm(
    {
      sections: policy.form.value.sections.map((section) => ({
        ...section,
        groups: section.groups.map((group) => ({
          ...group,
          fields: group.fields.map(({ visible: _, ...field }) => field),
        })),
      })),
    },
    everyAnswer(),
  );
  const change = fc.constantFrom(...placed).chain((one) =>
    answerTo(
      one,
      (policy.codes[one.field.codes ?? ''] ?? []).map(({ code }) => code),
    ).map((value) => [one.pointer, value] as const),
  );
  const records = fc
    .array(change, { maxLength: 12 })
    .map((changes) => having(Object.fromEntries(changes), everyAnswer()));

  test(`${region}: the normal form of a normal form is the same, valid on the wire, and judged the same`, () => {
    fc.assert(
      fc.property(records, (record) => {
        const once = normaliseRecord(policy, record, today);
        assert.deepEqual(normaliseRecord(policy, once, today), once);
        assert.ok(z.safeParse(collectionRecord, once).success);
        assert.deepEqual(checkRecord(policy, once, today), checkRecord(policy, record, today));
        const asked = new Set(
          fieldsOfForm(policy.form.value, record)
            .filter(({ value }) => isAnswered(value))
            .map(({ pointer }) => pointer),
        );
        const kept = fieldsOfForm(policy.form.value, once)
          .filter(({ value }) => isAnswered(value))
          .map(({ pointer }) => pointer);
        assert.deepEqual(new Set(kept), asked);
      }),
      { numRuns: 150 },
    );
  });
}
