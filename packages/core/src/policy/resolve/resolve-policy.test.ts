import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRecord } from '../../contract/record.ts';
import {
  authorityOf,
  binds,
  checkRecord,
  creditRulesFor,
  describeRecord,
  inForce,
  normaliseRecord,
  parsePack,
  resolvePolicy,
  type PolicyPack,
  type Rule,
} from '../index.ts';
import { testDay } from '../../../test/records.ts';

const photo = (region: string, day: string) => resolvePolicy(region, day).files.photo?.value;

test('a place has its own rules, and its parent’s for the rest', () => {
  const table: [region: string, home: string][] = [
    ['110000', '110000'],
    ['110105', '110000'],
    ['370000', '370000'],
    ['370102', '370000'],
    ['000000', '000000'],
  ];
  for (const [region, home] of table) assert.equal(resolvePolicy(region, testDay).region, home, region);

  const shandong = resolvePolicy('370102', testDay);
  const national = resolvePolicy('000000', testDay);
  assert.equal(shandong.name, '山东省');
  assert.deepEqual(shandong.files, national.files);
  assert.deepEqual(shandong.reviewDays, national.reviewDays);
  assert.deepEqual(shandong.codes['ethnicity'], national.codes['ethnicity']);
  assert.notDeepEqual(shandong.codes['districts'], national.codes['districts']);
  assert.deepEqual(shandong.changeDeadline?.value, { endOfFollowingYear: true });
  assert.deepEqual(resolvePolicy('110000', testDay).changeDeadline?.value, { months: 3 });
  assert.equal(national.changeDeadline, undefined);
  assert.ok('nanyang-guide-2025' in shandong.sources, 'sources of the parent are there to be shown');
});

/** The technical limit of the service, which every rule for files has. */
const largest = { side: 30_000, pixels: 100_000_000, basis: 'portal' };

test('what the Beijing document states is what binds', () => {
  const { files, reviewDays, changeDeadline, form, jurisdiction } = resolvePolicy('110000', testDay);
  assert.deepEqual(files.photo?.value, {
    formats: ['jpeg'],
    minBytes: 30_001,
    minWidth: 295,
    minHeight: 413,
    backgrounds: ['white', 'blue'],
    largest,
  });
  for (const rule of [files.photo, reviewDays, changeDeadline, form, jurisdiction])
    assert.equal(rule?.confidence, 'certain');
  assert.equal(reviewDays.value, 15);
});

test('the photo of Beijing is the one of its day', () => {
  const small = {
    formats: ['jpeg'],
    maxBytes: 20 * 1024,
    minWidth: 114,
    minHeight: 156,
    backgrounds: ['white'],
    largest,
  };
  assert.deepEqual(photo('110000', '2019-06-01'), small);
  assert.deepEqual(photo('110000', '2019-12-31'), small);
  assert.equal(photo('110000', '2020-01-01')?.minBytes, 30_001);
  assert.equal(photo('110000', testDay)?.minWidth, 295);
  assert.equal(photo('110000', '2018-01-01')?.minWidth, 114, 'before Beijing had a rule, the country’s');
});

test('scans outside Beijing have limits since the national platform', () => {
  const scan = (region: string, day: string) => resolvePolicy(region, day).files.diploma;
  assert.deepEqual(scan('370000', '2024-09-26')?.value, {
    formats: ['jpeg', 'png'],
    minBytes: 20_000,
    maxBytes: 512_000,
    largest,
  });
  assert.equal(scan('370000', '2024-09-25')?.confidence, 'low');
  assert.equal(scan('370000', '2024-09-25')?.value.minBytes, undefined);
  assert.equal(scan('110000', '2024-09-26')?.value.minBytes, undefined);
});

test('older rules of Beijing and Shandong are those of their day', () => {
  const scan = (day: string) => resolvePolicy('110000', day).files.diploma?.value;
  assert.deepEqual(scan('2019-06-01'), { formats: ['jpeg'], maxBytes: 50 * 1024, largest });
  assert.deepEqual(scan('2020-01-01'), { formats: ['jpeg', 'png'], maxBytes: 10 * 1024 * 1024, largest });
  const shandong = (day: string) => resolvePolicy('370000', day);
  const titles = (day: string) =>
    shandong(day)
      .form.value.sections.flatMap(({ groups }) => groups)
      .find(({ path }) => path === 'qualifications')?.repeat?.max;
  assert.deepEqual([titles('2019-04-19'), titles('2019-04-20')], [1, 8]);
  assert.deepEqual(
    [shandong('2019-04-19'), shandong('2019-04-20')].map(({ form, staleAfterYears }) => [
      form.confidence,
      staleAfterYears?.value,
    ]),
    [
      ['medium', undefined],
      ['certain', 3],
    ],
  );
});

test('a place without rules of its own goes by those of the whole country; an unknown one says so', () => {
  for (const region of ['440000', '440100', '440106']) assert.equal(resolvePolicy(region, testDay).region, '000000');
  for (const region of ['990000', '449900', '', 'Beijing', '1', '__proto__'])
    assert.throws(() => resolvePolicy(region, testDay), { name: 'PolicyError' }, region);
});

test('packs that are each other’s parent are refused', () => {
  const circle = (region: string, parent: string): PolicyPack => ({ region, parent, name: '甲', sources: {} });
  assert.throws(() => resolvePolicy('990000', testDay, [circle('990000', '980000'), circle('980000', '990000')]), {
    name: 'PolicyError',
  });
});

test('a pack that leaves out what nobody above it has says what', () => {
  const lonely: PolicyPack = { region: '990000', name: '甲', sources: {} };
  assert.throws(() => resolvePolicy('990000', testDay, [lonely]), { name: 'PolicyError', path: '/form' });
});

test('the first rule in force on the day counts, both ends included', () => {
  const rule = (value: string, from?: string, to?: string): Rule<string> => ({
    value,
    source: ['s'],
    confidence: 'high',
    from,
    to,
  });
  const rules = [rule('b', '2020-01-01', '2020-12-31'), rule('a', undefined, '2020-06-30'), rule('c', '2021-01-01')];
  const table: [day: string, expected: string | undefined][] = [
    ['2019-12-31', 'a'],
    ['2020-01-01', 'b'],
    ['2020-12-31', 'b'],
    ['2021-01-01', 'c'],
    ['2999-01-01', 'c'],
  ];
  for (const [day, expected] of table) assert.equal(inForce(rules, day)?.value, expected, day);
  assert.equal(inForce([rules[0]!], '2021-01-01'), undefined);
  assert.equal(inForce([], '2021-01-01'), undefined);
});

test('only what is certain enough may stop a person', () => {
  assert.deepEqual(
    (['certain', 'high', 'medium', 'low'] as const).map((confidence) => binds({ confidence })),
    [true, true, false, false],
  );
});

test('the credit rule is that of the CE year', () => {
  const policy = resolvePolicy('110000', testDay);
  const rules = creditRulesFor(policy, 2026);
  assert.ok(rules);
  assert.equal(rules.value.total?.minimum, '90.00');
  const years = {
    ...policy,
    credits: [
      { ...rules, value: { unit: 'hours' as const }, from: undefined, to: '2013-12-31' },
      { ...rules, from: '2019-07-01', to: undefined },
    ],
  };
  assert.equal(creditRulesFor(years, 2013)?.value.unit, 'hours');
  assert.equal(creditRulesFor(years, 2014), undefined);
  assert.equal(creditRulesFor(years, 2018), undefined);
  assert.equal(creditRulesFor(years, 2019)?.value.unit, 'credits');
});

/** A province that does not exist, written as a host would: data, read from JSON. */
const fourthPack = parsePack(
  JSON.parse(`{
  "region": "990000",
  "parent": "000000",
  "name": "示例省",
  "sources": { "notice": { "title": "示例通知", "number": "示财会〔2026〕1号", "date": "2026-01-01" } },
  "codes": {
    "districts": [{ "code": "990101", "label": "甲区" }, { "code": "990102", "label": "乙区" }],
    "branch": [{ "code": "x", "label": "甲类" }]
  },
  "form": [{
    "source": ["notice"], "confidence": "certain",
    "value": { "sections": [{
      "id": "only", "title": "信息",
      "groups": [
        { "path": "personal", "fields": [
          { "name": "name", "type": "text", "label": "姓名", "required": true, "check": "person-name" }
        ] },
        { "path": "employment", "fields": [
          { "name": "residenceRegion", "type": "choice", "label": "区", "required": true, "codes": "districts" },
          { "name": "post", "type": "choice", "label": "类别", "codes": "branch",
            "visible": { "field": "residenceRegion", "in": ["990102"] }, "required": { "field": "residenceRegion", "in": ["990102"] } }
        ] },
        { "path": "education", "repeat": { "max": 2, "row": "学历", "add": "添加" }, "fields": [
          { "name": "overseas", "type": "yes-no", "label": "境外", "required": true }
        ] }
      ]
    }] }
  }],
  "files": { "photo": [{ "source": ["notice"], "confidence": "high", "value": { "formats": ["png"], "maxBytes": 1000 } }] },
  "jurisdiction": [{ "source": ["notice"], "confidence": "certain", "value": [{ "field": "/employment/residenceRegion", "reason": "属地" }] }],
  "reviewDays": [{ "source": ["notice"], "confidence": "certain", "value": 3, "from": "2026-07-01" }]
}`),
);

test('a province of the host’s own needs no code', () => {
  const policy = resolvePolicy('990101', testDay, [fourthPack]);
  const today = { today: testDay };
  assert.equal(policy.region, '990000');
  assert.equal(policy.reviewDays.value, 3);
  assert.equal(policy.files.photo?.value.maxBytes, 1000);
  assert.equal(policy.files.diploma?.value.maxBytes, 512_000, 'from its parent');
  const check = (record: object) =>
    checkRecord(policy, { ...emptyRecord(), ...record }, today).map(({ pointer, code }) => `${pointer} ${code}`);
  assert.deepEqual(check({}), ['/personal/name required', '/employment/residenceRegion required']);
  const record = { personal: { name: '王*' }, employment: { residenceRegion: '990102' } };
  assert.deepEqual(check(record), ['/employment/post required']);
  const full = { ...emptyRecord(), ...record, employment: { residenceRegion: '990102', post: 'x' } };
  assert.deepEqual(check(full), []);
  assert.equal(authorityOf(policy, full), '990102');
  assert.equal(authorityOf(policy, { ...full, employment: { residenceRegion: '110105' } }), undefined);
  assert.deepEqual(
    normaliseRecord(policy, { ...full, employment: { residenceRegion: '990101', post: 'x' } }, today).employment,
    {
      residenceRegion: '990101',
    },
  );
  assert.equal(describeRecord(policy, full)[0]?.groups[1]?.rows[1]?.value, '甲类');
});

test('a yes-no that is asked for can be answered with no', () => {
  const policy = resolvePolicy('990000', testDay, [fourthPack]);
  const codes = (overseas?: boolean) => {
    const education = [overseas === undefined ? {} : { overseas }];
    const record = {
      ...emptyRecord(),
      personal: { name: '王某' },
      employment: { residenceRegion: '990101' },
      education,
    };
    return checkRecord(policy, record, { today: testDay }).map(({ code }) => code);
  };
  assert.deepEqual(codes(), ['required']);
  assert.deepEqual(codes(false), []);
  assert.deepEqual(codes(true), []);
});

test('the rules of a host’s pack go before those that came with the package', () => {
  const own: PolicyPack = { ...fourthPack, region: '110000' };
  assert.equal(resolvePolicy('110105', testDay, [own]).name, '示例省');
  assert.equal(resolvePolicy('110105', testDay).name, '北京市');
});

test('a city with a pack of its own goes before its province', () => {
  const city: PolicyPack = { region: '370200', parent: '370000', name: '青岛市', sources: {} };
  assert.equal(resolvePolicy('370202', testDay, [city]).name, '青岛市');
  assert.equal(resolvePolicy('370102', testDay, [city]).name, '山东省');
});
