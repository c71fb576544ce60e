import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { parsePack, PolicyError, resolvePolicy, type PolicyPack } from '../index.ts';
import { policyPack } from '../schema/pack.ts';
import { builtInPacks } from '../packs/index.ts';
import { testDay } from '../../../test/records.ts';

const beijing = builtInPacks.find(({ region }) => region === '110000')!;
const national = builtInPacks.find(({ region }) => region === '000000')!;

type Change = readonly [pointer: string, wrong: unknown];

/** A copy of a value with what pointers lead to replaced. */
function broken(value: unknown, ...changes: readonly Change[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  for (const [pointer, wrong] of changes) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop() ?? '';
    const inside = keys.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], copy);
    (inside as Record<string, unknown>)[last] = wrong;
  }
  return copy;
}

function mistakesIn(json: unknown, packs?: readonly PolicyPack[]): string[] {
  try {
    parsePack(json, packs ? { packs } : {});
    return [];
  } catch (error) {
    assert.ok(error instanceof PolicyError);
    assert.equal(error.path, error.mistakes[0]?.path);
    return error.mistakes.map(({ path, message }) => `${path} ${message}`);
  }
}

const groups = '/form/0/value/sections/0/groups';
const field = `${groups}/0/fields/0`;
const employment = '/form/0/value/sections/2/groups/0';

const shapes: [changed: string, wrong: unknown, path?: string][] = [
  ['/region', 'Beijing'],
  ['/region', undefined],
  ['/name', { en: 'Beijing' }],
  ['/hooks', [], '/'],
  ['/reviewDays/0/source', []],
  ['/reviewDays/0/confidence', 'sure'],
  ['/reviewDays/0/from', '2024-1-1'],
  ['/reviewDays/0/from', '2024-02-30'],
  ['/reviewDays/0/value', 1.5],
  ['/files/photo/0/value/formats', []],
  ['/files/photo/0/value/formats/0', 'gif'],
  [`${field}/type`, 'magic'],
  [`${field}/check`, 'eval'],
  [`${field}/label`, ''],
  ['/form/0/value/sections', []],
  ['/sources/beijing-2019/date', '2019'],
  ['/sources/a~b~1c', {}, '/sources/a~0b~01c/title'],
];

for (const [changed, wrong, path = changed] of shapes)
  test(`a pack is refused at ${path} for its shape: ${JSON.stringify(wrong)}`, () => {
    const [first = ''] = mistakesIn(broken(beijing, [changed, wrong]));
    assert.equal(first.split(' ')[0], path);
  });

const condition = { field: 'status', in: ['accounting'] };
const rule = { source: ['portal'], confidence: 'low' };

const references: [what: string, changes: Change[], mistakes: string[]][] = [
  ['a parent that is not there', [['/parent', '990000']], ['/parent There is no policy pack of 990000']],
  [
    'a source that is not there',
    [['/reviewDays/0/source', ['beijing-collection', 'nowhere']]],
    ['/reviewDays/0/source/1 there is no source nowhere'],
  ],
  [
    'a basis of a field that is not there',
    [[`${field}/basis`, 'nowhere']],
    [`${field}/basis there is no source nowhere`],
  ],
  [
    'a basis of the largest picture that is not there',
    [['/files/photo/0/value/largest/basis', 'nowhere']],
    ['/files/photo/0/value/largest/basis there is no source nowhere'],
  ],
  [
    'a rule that ends before it begins',
    [['/files/photo/1/to', '2019-05-31']],
    ['/files/photo/1/to ends before it begins'],
  ],
  [
    'two rules of one day',
    [['/files/photo/1/to', '2020-01-01']],
    ['/files/photo/1 is in force on days of /files/photo/0'],
  ],
  [
    'two credit rules of one CE year',
    [['/credits/1/to', '2025-01-01']],
    ['/credits/1 is in force on days of /credits/0'],
  ],
  [
    'an empty table',
    [['/codes/districts', []]],
    ['/codes/districts has no entry', `${employment}/fields/8/codes there is no table districts`],
  ],
  [
    'a code that stands for two things',
    [['/codes/districts/1/code', '110101']],
    ['/codes/districts/1/code stands for two things: 110101'],
  ],
  [
    'an entry above that is not there',
    [['/codes/districts/1/in', '119999']],
    ['/codes/districts/1/in there is no entry 119999'],
  ],
  [
    'an entry that is below itself',
    [
      ['/codes/districts/0/in', '110102'],
      ['/codes/districts/1/in', '110101'],
    ],
    ['/codes/districts/0/in is below itself', '/codes/districts/1/in is below itself'],
  ],
  [
    'a choice without a table',
    [[`${groups}/0/fields/1/codes`, undefined]],
    [`${groups}/0/fields/1/codes a choice needs a table`],
  ],
  [
    'a choice of a table that is not there',
    [[`${groups}/0/fields/1/codes`, 'animals']],
    [`${groups}/0/fields/1/codes there is no table animals`],
  ],
  ['a text with a table', [[`${field}/codes`, 'sex']], [`${field}/codes a text has no table`]],
  ['a text without a limit', [[`${field}/check`, undefined]], [`${field}/maxLength a text needs a limit or a check`]],
  [
    'an answer that the wire does not carry',
    [[`${field}/name`, 'nickname']],
    [`${field}/name /personal/nickname of a record takes no such answer`],
  ],
  [
    'an answer that is longer than the wire takes',
    [[`${field}/maxLength`, 5000]],
    [`${field}/name /personal/name of a record takes no such answer`],
  ],
  [
    'more files than the wire takes',
    [['/form/0/value/sections/4/groups/0/fields/0/maxFiles', 99]],
    ['/form/0/value/sections/4/groups/0/fields/0/name /attachments/photo of a record takes no such answer'],
  ],
  [
    'a number that fills what is not asked',
    [[`${groups}/0/fields/2/fills/shoeSize`, 'sex']],
    [`${groups}/0/fields/2/fills/shoeSize is not asked beside it`],
  ],
  [
    'a check that needs another answer',
    [[`${groups}/0/fields/1/name`, 'nationality']],
    [`${groups}/0/fields/2/check needs documentType beside it`],
  ],
  [
    'a field that is asked twice',
    [[`${groups}/0/fields/9/name`, 'name']],
    [
      `${field}/name is asked twice, and not under conditions`,
      `${groups}/0/fields/9/name is asked twice, and not under conditions`,
    ],
  ],
  [
    'more rows than there may be',
    [['/form/0/value/sections/1/groups/0/repeat/minimum/count', 99]],
    ['/form/0/value/sections/1/groups/0/repeat/minimum/count is more than max'],
  ],
  [
    'a condition on what nobody asks',
    [[`${field}/visible`, { field: '/personal/shoeSize', answered: true }]],
    [`${field}/visible/field no form asks /personal/shoeSize`],
  ],
  [
    'a condition deep inside',
    [
      [
        `${employment}/fields/9/visible`,
        { any: [{ not: condition }, { all: [{ field: 'status', in: ['accounting', 'asleep'] }] }] },
      ],
    ],
    [`${employment}/fields/9/visible/any/1/all/0/in/1 cannot be answered: asleep`],
  ],
  [
    'a condition on a list that is none',
    [[`${field}/required`, { some: '/personal' }]],
    [`${field}/required/some no form has a list at /personal`],
  ],
  [
    'a condition on a row',
    [[`${field}/required`, { some: '/education', where: { field: 'shoeSize', in: [true] } }]],
    [`${field}/required/where/field no form asks /education/shoeSize`],
  ],
  [
    'a section twice',
    [['/form/0/value/sections/1/id', 'personal']],
    ['/form/0/value/sections/1/id is the id of another section'],
  ],
  [
    'files that cannot be small and large enough',
    [['/files/photo/1/value/minBytes', 30_000]],
    ['/files/photo/1/value/maxBytes is less than minBytes'],
  ],
  [
    'a district that is asked nowhere',
    [['/jurisdiction/0/value/4/field', '/personal/name']],
    ['/jurisdiction/0/value/4/field no form has a choice at /personal/name'],
  ],
  [
    'a reviewer under a condition that is never true',
    [['/jurisdiction/0/value/4/when', { field: '/employment/status', in: ['asleep'] }]],
    ['/jurisdiction/0/value/4/when/in/0 cannot be answered: asleep'],
  ],
  [
    'a kind of credits twice',
    [['/credits/0/value/conversions/1/kind', 'exam-subject']],
    ['/credits/0/value/conversions/1/kind is declared in two ways: exam-subject'],
  ],
  [
    'a basis of credits that is not there',
    [['/credits/0/value/total/basis/source/0', 'nowhere']],
    ['/credits/0/value/total/basis/source/0 there is no source nowhere'],
  ],
];

for (const [what, changes, mistakes] of references)
  test(`a pack is refused for ${what}`, () => {
    const found = mistakesIn(broken(beijing, ...changes));
    for (const mistake of mistakes) assert.ok(found.includes(mistake), `${mistake} is not among ${found.join('\n')}`);
  });

test('every mistake of a pack is told at once', () => {
  const found = mistakesIn(
    broken(
      beijing,
      ['/reviewDays/0/source', ['nowhere']],
      [`${field}/codes`, 'sex'],
      ['/files/photo/1/to', '2019-05-31'],
    ),
  );
  assert.equal(found.length, 3);
});

test('what is no pack at all is refused at its root', () => {
  for (const nonsense of [undefined, null, 7, 'pack', []])
    assert.throws(() => parsePack(nonsense), { name: 'PolicyError', path: '/' });
});

test('a pack has no room for code', () => {
  assert.ok(!z.safeParse(policyPack, { ...beijing, visible: () => true }).success);
});

const city = { region: '370200', parent: '370000', name: '青岛市', sources: {} };

test('a pack may leave to its parents whatever it does not say, and no more than they say', () => {
  assert.deepEqual(parsePack(city), city);
  assert.deepEqual(mistakesIn({ ...city, parent: undefined }), [
    '/form is neither here nor in a parent',
    '/jurisdiction is neither here nor in a parent',
    '/reviewDays is neither here nor in a parent',
  ]);
});

test('a parent can be another pack of the host’s', () => {
  const province: PolicyPack = {
    region: '990000',
    parent: '000000',
    name: '示例省',
    sources: { own: { title: '示例' } },
  };
  const child = {
    region: '990100',
    parent: '990000',
    name: '示例市',
    sources: {},
    reviewDays: [{ ...rule, source: ['own'], value: 3 }],
  };
  assert.deepEqual(mistakesIn(child), ['/parent There is no policy pack of 990000']);
  assert.deepEqual(parsePack(child, { packs: [province] }), child);
});

test('packs that are each other’s parent are refused', () => {
  const first: PolicyPack = { region: '990000', parent: '980000', name: '甲', sources: {} };
  const second = { region: '980000', parent: '990000', name: '乙', sources: {} };
  assert.deepEqual(mistakesIn(second, [first]), ['/parent There is no policy pack of 980000']);
});

test('a pack of a built-in place extends it where it names it as its parent, and replaces it where it does not', () => {
  const extension = parsePack({
    region: '110000',
    parent: '110000',
    name: '北京市',
    sources: {},
    reviewDays: [{ ...rule, value: 3 }],
  });
  const extended = resolvePolicy('110105', testDay, [extension]);
  assert.equal(extended.reviewDays.value, 3);
  assert.deepEqual(extended.form, resolvePolicy('110105', testDay).form);
  const replaced = resolvePolicy('110105', testDay, [{ ...extension, parent: '000000' }]);
  assert.deepEqual(replaced.form, resolvePolicy('000000', testDay).form);
});

test('a year’s holidays can be added without a new version of the package', () => {
  const holidays = [
    { ...rule, from: '2027-01-01', to: '2027-12-31', value: { off: [['2027-01-01', '2027-01-03']], work: [] } },
  ];
  const next = parsePack({ region: '000000', parent: '000000', name: '全国', sources: {}, holidays });
  assert.equal(resolvePolicy('110000', testDay, [next]).holidays.length, (national.holidays?.length ?? 0) + 1);
});
