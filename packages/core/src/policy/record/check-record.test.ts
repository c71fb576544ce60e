import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CollectionRecord } from '../../contract/record.ts';
import { withRow, withValue } from '../../form/edit.ts';
import {
  checkRecord,
  fieldsOfForm,
  holds,
  inspectRecord,
  isAnswered,
  resolvePolicy,
  type FieldValue,
  type PlacedField,
} from '../index.ts';
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

const beijing = resolvePolicy('110105', testDay);
const today = { today: testDay };

const errorsOf = (record: CollectionRecord) => checkRecord(beijing, record, today);
const codesOf = (record: CollectionRecord) => errorsOf(record).map(({ pointer, code }) => `${pointer} ${code}`);
const warningsOf = (record: CollectionRecord) =>
  inspectRecord(beijing, record, today)
    .filter(({ severity }) => severity === 'warning')
    .map(({ pointer, code }) => `${pointer} ${code}`);

/** A complete record with some answers replaced. */
const employment = (record: CollectionRecord, part: CollectionRecord['employment']): CollectionRecord => ({
  ...record,
  employment: part,
});

const isAsked = ({ field, row }: PlacedField, record: CollectionRecord) =>
  typeof field.required === 'object' ? holds(field.required, record, row) : field.required === true;

test('complete records have nothing wrong in them', () => {
  for (const record of [beijingRecord(), unemployedRecord(), passportRecord()]) {
    assert.deepEqual(errorsOf(record), []);
    assert.deepEqual(warningsOf(record), []);
  }
});

for (const [who, record] of [
  ['an accountant', beijingRecord()],
  ['someone without an employer', unemployedRecord()],
  ['someone with a passport', passportRecord()],
] as const) {
  test(`of ${who}, each required answer that is missing is asked for at its place, and nothing else`, () => {
    const placed = fieldsOfForm(beijing.form.value, record);
    const required = placed.filter((one) => isAsked(one, record));
    assert.ok(required.length > 20);
    for (const one of placed) {
      // Without these the studies were not abroad, and then more is asked for.
      if (one.row['overseas'] === true && ['level', 'overseas'].includes(one.field.name)) continue;
      for (const nothing of [undefined, one.field.type === 'files' ? [] : '']) {
        const left = having({ [one.pointer]: nothing }, record);
        const code = one.field.type === 'confirmation' ? 'not-confirmed' : 'required';
        const expected = required.includes(one) ? [`${one.pointer} ${code}`] : [];
        assert.deepEqual(codesOf(left), expected, `${one.pointer} = ${JSON.stringify(nothing)}`);
      }
    }
  });
}

test('an empty record is asked for what everyone is asked for', () => {
  const empty = having(
    { '/declaration/truthful': false },
    {
      personal: {},
      education: [],
      employment: {},
      qualifications: [],
      licences: [],
      attachments: {},
      declaration: {},
    },
  );
  assert.deepEqual(codesOf(empty), [
    '/personal/name required',
    '/personal/documentType required',
    '/personal/documentNumber required',
    '/personal/mobilePhone required',
    '/personal/address required',
    '/education too-few-rows',
    '/employment/status required',
    '/attachments/photo required',
    '/attachments/identityFront required',
    '/declaration/truthful not-confirmed',
    '/declaration/signature required',
  ]);
});

test('what follows from the number is asked for only where the number does not say it', () => {
  const unsaid = { '/personal/sex': undefined, '/personal/birthDate': undefined };
  assert.deepEqual(codesOf(having({ ...unsaid, '/personal/documentNumber': '110105198506150023' })), [
    '/personal/documentNumber check-digit',
  ]);
  assert.deepEqual(codesOf(having({ ...unsaid })), ['/personal/sex required', '/personal/birthDate required']);
});

const wrong: [what: string, changes: Record<string, FieldValue>, findings: string[]][] = [
  [
    'a wrong check digit',
    { '/personal/documentNumber': '110105198506150023' },
    ['/personal/documentNumber check-digit'],
  ],
  ['a number that is too short', { '/personal/documentNumber': '1101051985' }, ['/personal/documentNumber too-short']],
  [
    'a birth in the future',
    { '/personal/documentNumber': '11010520300615002X', '/personal/birthDate': '2030-06-15' },
    ['/personal/documentNumber birth-date-in-future', '/personal/birthDate date-in-future'],
  ],
  [
    'a birth date that is not the number’s',
    { '/personal/birthDate': '1985-06-16' },
    ['/personal/birthDate differs-from-document-number'],
  ],
  ['a sex that is not the number’s', { '/personal/sex': 'male' }, ['/personal/sex differs-from-document-number']],
  [
    'the number of someone else',
    { '/personal/documentNumber': numbers.man },
    ['/personal/sex differs-from-document-number'],
  ],
  ['an impossible birth date', { '/personal/birthDate': '1985-02-30' }, ['/personal/birthDate date-impossible']],
  ['a code that no table has', { '/personal/ethnicity': '99' }, ['/personal/ethnicity unknown-code']],
  ['a district of another province', { '/employment/workRegion': '370102' }, ['/employment/workRegion unknown-code']],
  ['a code with blanks', { '/employment/post': ' reports' }, ['/employment/post unknown-code']],
  ['a month in the future', { '/education/0/graduatedOn': '2026-12' }, ['/education/0/graduatedOn date-in-future']],
  ['a month before all of it', { '/education/0/graduatedOn': '1919-12' }, ['/education/0/graduatedOn date-too-early']],
  ['no month', { '/education/0/graduatedOn': '读书' }, ['/education/0/graduatedOn month-format']],
  ['a landline', { '/personal/mobilePhone': '010-65001234' }, ['/personal/mobilePhone phone-prefix']],
  ['an address without @', { '/personal/email': 'lin.example.com' }, ['/personal/email email-format']],
  ['a text that is too long', { '/personal/address': '北'.repeat(121) }, ['/personal/address too-many-characters']],
  [
    'another name under the declaration',
    { '/declaration/signature': '林小岚' },
    ['/declaration/signature signature-differs'],
  ],
  [
    'two photos',
    { '/attachments/photo': [attachmentId('photo'), attachmentId('photo', 1)] },
    ['/attachments/photo too-many-files'],
  ],
  ['a declaration that was taken back', { '/declaration/truthful': false }, ['/declaration/truthful not-confirmed']],
  [
    'a social credit code that is too short',
    { '/employment/employerCode': '91110105' },
    ['/employment/employerCode too-short'],
  ],
  [
    'an employer’s letter that no code has',
    { '/employment/employerCode': '9111O105MA0TE5T08Y' },
    ['/employment/employerCode confusable-character'],
  ],
];

for (const [what, changes, findings] of wrong) {
  test(`wrong: ${what}`, () => assert.deepEqual(codesOf(having(changes)).sort(), [...findings].sort()));
}

const fine: [what: string, changes: Record<string, FieldValue>, warnings?: string[]][] = [
  ['a number in lower case and with blanks', { '/personal/documentNumber': ' 110105 19850615 0022 ' }],
  [
    'full-width digits',
    {
      '/personal/documentNumber': '１１０１０５１９８５０６１５００２２',
      '/personal/mobilePhone': '１３８００００５６７８',
    },
  ],
  ['a birth date as people write it', { '/personal/birthDate': '1985年6月15日' }],
  ['this month', { '/education/0/graduatedOn': '2026-11' }],
  ['the first month of all', { '/education/0/graduatedOn': '1920-01' }],
  ['a phone with +86 and blanks', { '/personal/mobilePhone': '+86 138 0000 5678' }],
  ['no e-mail', { '/personal/email': '' }],
  [
    'a rare character as a star',
    { '/personal/name': '王*', '/declaration/signature': '王*' },
    ['/personal/name name-stand-in', '/declaration/signature name-stand-in'],
  ],
  ['a rare character in pinyin', { '/personal/name': '林 yan', '/declaration/signature': '林 yan' }],
  [
    'a name with a dot, signed with another dot',
    { '/personal/name': '阿依·古丽', '/declaration/signature': '阿依•古丽' },
  ],
  ['a name that is spaced out', { '/personal/name': '林 晓 岚' }],
  [
    'an employer’s code with a wrong check digit',
    { '/employment/employerCode': '91110105MA0TE5T08X' },
    ['/employment/employerCode check-digit'],
  ],
  ['the longest address', { '/personal/address': '北'.repeat(120) }],
];

for (const [what, changes, warnings = []] of fine) {
  test(`no obstacle: ${what}`, () => {
    assert.deepEqual(codesOf(having(changes)), []);
    assert.deepEqual(warningsOf(having(changes)), warnings);
  });
}

test('a signature that looks like the name is the name', () => {
  const alike = [
    ['\uf9e1晓', '李晓'],
    ['李\u{e0100}晓', '李晓\ufe0f'],
    ['Nguye\u0302\u0303n An', 'Nguyễn An'],
    ['阿依古丽·买买提', '阿依古丽●买买提'],
  ];
  for (const [name, signature] of alike)
    assert.deepEqual(codesOf(having({ '/personal/name': name, '/declaration/signature': signature })), [], name);
});

test('rare names and the region of an organisation only warn', () => {
  for (const name of ['佐々木', 'SMITH, JOHN', `Anna ${'a'.repeat(80)}`]) {
    const record = having({ '/personal/name': name, '/declaration/signature': name });
    assert.deepEqual(codesOf(record), [], name);
    assert.ok(
      warningsOf(record).some((warning) => warning.startsWith('/personal/name name-')),
      name,
    );
  }
  const elsewhere = having({ '/employment/employerCode': '91990105MA0TE5T08Y' });
  assert.deepEqual(codesOf(elsewhere), []);
  assert.ok(warningsOf(elsewhere).includes('/employment/employerCode province-unknown'));
});

test('a birth before 1900 is pointed out', () => {
  const record = having({ '/personal/documentNumber': '110105188506150023', '/personal/birthDate': '1885-06-15' });
  assert.ok(warningsOf(record).includes('/personal/documentNumber birth-year'));
});

test('a wrong number does not also say that the birth date differs', () => {
  const record = having({ '/personal/documentNumber': '110105198506150023', '/personal/birthDate': '1999-01-01' });
  assert.deepEqual(codesOf(record), ['/personal/documentNumber check-digit']);
});

test('of documents that say nothing about birth and sex, both are as typed', () => {
  const travel = { '/personal/documentType': 'hk-mo-travel-permit', '/personal/documentNumber': 'H12345678' };
  assert.deepEqual(codesOf(having({ ...travel, '/personal/birthDate': '1990-01-01', '/personal/sex': 'male' })), []);
});

test('a type of document that no table has stops the person there, and breaks nothing', () => {
  for (const type of ['driving-licence', 'constructor', '__proto__', 'toString'])
    assert.ok(
      codesOf(having({ '/personal/documentType': type })).includes('/personal/documentType unknown-code'),
      type,
    );
});

test('who does no accounting work is collected for a title', () => {
  for (const status of ['unemployed', 'student']) {
    const record = employment(unemployedRecord(), { status, residenceRegion: '110108' });
    assert.deepEqual(codesOf(record), [], status);
    const without = { ...record, qualifications: [] };
    assert.deepEqual(codesOf(without), ['/qualifications too-few-rows'], status);
  }
  const otherWork = having({ '/employment/status': 'other-work' });
  assert.deepEqual(codesOf(otherWork), []);
  assert.deepEqual(codesOf({ ...otherWork, qualifications: [] }), ['/qualifications too-few-rows']);
});

test('who does accounting work needs no title', () => {
  for (const status of ['accounting', 'rehired'])
    assert.deepEqual(codesOf({ ...having({ '/employment/status': status }), qualifications: [] }), [], status);
});

test('who has retired says so, who was re-hired names the employer', () => {
  const retired = employment(unemployedRecord(), { status: 'retired', residenceRegion: '110108' });
  assert.deepEqual(codesOf(retired), ['/employment/note required']);
  assert.deepEqual(codesOf(having({ '/employment/note': '2024 年退休' }, retired)), []);
  assert.deepEqual(codesOf(employment(beijingRecord(), { status: 'rehired' })), [
    '/employment/employerCode required',
    '/employment/employerName required',
    '/employment/employerType required',
    '/employment/workRegion required',
    '/employment/post required',
    '/employment/accountingSince required',
  ]);
});

test('without an employer the place of residence is asked for instead', () => {
  const record = employment(unemployedRecord(), { status: 'unemployed' });
  assert.deepEqual(codesOf(record), ['/employment/residenceRegion required']);
});

test('rows that are missing or too many are said of the list', () => {
  assert.deepEqual(
    errorsOf({ ...beijingRecord(), education: [] }).filter(({ pointer }) => pointer === '/education'),
    [{ pointer: '/education', code: 'too-few-rows', params: { limit: 1 } }],
  );
  const row = beijingRecord().licences[0]!;
  const licences = (count: number) => ({ ...beijingRecord(), licences: Array.from({ length: count }, () => row) });
  assert.deepEqual(errorsOf(licences(6)), []);
  assert.deepEqual(errorsOf(licences(7)), [{ pointer: '/licences', code: 'too-many-rows', params: { limit: 6 } }]);
});

test('a mistake in one row is said of that row', () => {
  const record = withRow(beijingRecord(), 'education');
  assert.deepEqual(codesOf(record), [
    '/education/1/level required',
    '/education/1/mode required',
    '/education/1/school required',
    '/education/1/major required',
    '/education/1/graduatedOn required',
    '/education/1/degree required',
  ]);
});

test('studies abroad need their certification instead of numbers and diplomas', () => {
  const abroad = having({
    '/education/0/overseas': true,
    '/education/0/diplomaNumber': '',
    '/education/0/degreeNumber': '',
    '/attachments/diploma': [],
    '/attachments/degreeCertificate': [],
  });
  assert.deepEqual(codesOf(abroad), ['/attachments/overseasCertification required']);
  assert.deepEqual(
    codesOf(having({ '/attachments/overseasCertification': [attachmentId('overseasCertification')] }, abroad)),
    [],
  );
});

test('studies abroad that turn out to be of a school leave no certification to be asked for', () => {
  const school = having({ '/education/0/overseas': true, '/education/0/level': '61', '/education/0/degree': '0' });
  assert.deepEqual(codesOf(school), []);
});

test('an error never carries what the person typed', () => {
  for (const [, changes] of wrong)
    for (const { params = {} } of errorsOf(having(changes)))
      for (const value of Object.values(changes))
        assert.ok(!Object.values(params).includes(value as string), JSON.stringify(params));
});

test('whatever is in a record, it is judged without a throw, and every error is on what is asked', () => {
  const values = fc.oneof(fc.string(), fc.constantFrom('accounting', 'resident-id', '21', '4', '', ' '), fc.boolean());
  const places = fieldsOfForm(beijing.form.value, everyAnswer()).map(({ pointer, field }) => ({ pointer, field }));
  const changes = fc.array(fc.tuple(fc.constantFrom(...places), values), { maxLength: 8 });
  fc.assert(
    fc.property(changes, (list) => {
      const record = list
        .filter(([{ field }]) => field.type !== 'files')
        .reduce((changed, [{ pointer }, value]) => withValue(changed, pointer, value), everyAnswer());
      const asked = new Map(fieldsOfForm(beijing.form.value, record).map((one) => [one.pointer, one]));
      for (const { pointer, code } of inspectRecord(beijing, record, today)) {
        const placed = asked.get(pointer);
        if (code.endsWith('-rows')) continue;
        assert.ok(placed, `${pointer} is not asked`);
        if (code === 'required') assert.ok(!isAnswered(placed.value) && isAsked(placed, record));
      }
    }),
    { numRuns: 150 },
  );
});
