// Writes docs/policy-sources.md: every rule of the built-in packs with its source, from the packs themselves.
//
//   node scripts/policy-sources.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { english } from '../src/policy/packs/english.ts';
import { builtInPacks } from '../src/policy/packs/index.ts';

/** Where the page is. */
export const page = new URL('../../../docs/policy-sources.md', import.meta.url);

/** English for what only this page shows, or says in other words. What no table has stays Chinese. */
const glosses = {
  北京会计人员信息采集: 'The Beijing document that the project was given',
  山东省会计信息采集平台: 'The Shandong document that the project was given',
  '平台的数据标准没有公布。': 'The platform’s data standard is not published.',
  '“不小于 10 KB”见第三方说明。': 'The limit of 10 KB is from descriptions by third parties.',
  '没有公布统一的时限。': 'No national limit is published.',
  '通知的附件未能核实，各省的系统不尽相同。':
    'The annex of the notice could not be verified; the provinces’ systems differ.',
  '新从事会计工作的，自从事之日起 1 个月内采集；另一处来源为“数月内”。':
    'Who begins accounting work is collected within a month of it; another source says “within some months”.',
  '连续三年没有更新信息（包括继续教育）的，予以清理。':
    'Files without an update (continuing education included) for three years are cleared.',
  关于做好省级会计人员管理系统升级改造和会计人员信息采集上报工作的通知:
    'Notice on the provincial systems for the management of accounting personnel',
  '在京中央单位和军队会计人员不在属地采集范围的说明（网络转载）':
    'On central bodies in Beijing and the armed forces, which districts do not collect (a repost)',
  国务院办公厅关于2024年部分节假日安排的通知: 'Public holidays of 2024',
  国务院办公厅关于2025年部分节假日安排的通知: 'Public holidays of 2025',
  国务院办公厅关于2026年部分节假日安排的通知: 'Public holidays of 2026',
  '山东省会计人员信息填写说明（2011年前后）': 'Shandong’s instructions of about 2011',
  '山东省会计人员信息采集通知（2019年）': 'Shandong notice on the collection, 2019',
  '原文为“像素>=295413”，即 295×413。': 'The text says “像素>=295413”, which is 295×413.',
  '“数个工作日”；超过 15 个工作日没有结果的，可以询问。':
    '“Several working days”; after 15 without a result one may ask.',
};

const gloss = (text) => glosses[text] ?? english[text] ?? text;
const both = (text) => (gloss(text) === text ? text : `${gloss(text)} (${text})`);

const number = (value) => value.toLocaleString('en-US');
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

const mark = ({ required, visible }) => (!required ? '' : required === true && !visible ? '\\*' : '°');

/** A field with a source or a confidence of its own. */
const trust = ({ basis, confidence }) => {
  const own = [...(basis === undefined ? [] : [`\`${basis}\``]), ...(confidence === undefined ? [] : [confidence])];
  return own.length === 0 ? '' : ` (${own.join(', ')})`;
};

const describeForm = ({ sections }) =>
  sections
    .map(({ title, groups }) => {
      const fields = groups.flatMap((group) => group.fields).map((field) => field.label + mark(field) + trust(field));
      return `**${both(title)}**: ${fields.join('、')}`;
    })
    .join('<br>');

const describeLargest = ({ side, pixels, basis: id }) =>
  `at most ${number(side)} pixels a side and ${number(pixels)} in all` + (id === undefined ? '' : ` (\`${id}\`)`);

const describeFile = ({ formats, minBytes, maxBytes, minWidth, minHeight, largest, backgrounds }) =>
  [
    formats.map((format) => format.toUpperCase()).join(' or '),
    ...(minWidth === undefined ? [] : [`at least ${minWidth}×${minHeight} pixels`]),
    ...(largest === undefined ? [] : [describeLargest(largest)]),
    ...(minBytes === undefined ? [] : [`at least ${number(minBytes)} bytes`]),
    ...(maxBytes === undefined ? [] : [`at most ${number(maxBytes)} bytes`]),
    ...(backgrounds === undefined ? [] : [`${backgrounds.join(' or ')} ground`]),
  ].join(', ');

const describeJurisdiction = (entries) =>
  entries
    .map(({ field, reason, basis }) => `${both(reason)} \`${field}\`` + (basis === undefined ? '' : ` (\`${basis}\`)`))
    .join('<br>');

const describeHolidays = ({ off, work }) =>
  `off: ${off.map(([first, last]) => (first === last ? first : `${first} to ${last}`)).join(', ')}; worked: ${work.join(', ')}`;

const describeDeadline = (value) =>
  'months' in value
    ? `within ${value.months} month${value.months === 1 ? '' : 's'}`
    : 'by the end of the following year';

const unitOf = { credits: '学分', hours: '学时' };
const subjects = { professional: '专业科目', general: '公需科目' };
const firstYears = { 'same-year': 'the year of the title or the work', 'following-year': 'the year after it' };
const least = ({ minimum }, unit) => `at least ${minimum} ${unitOf[unit]}`;
const following = (years) => ['of the year', 'of the following year'][years] ?? `${years} years on`;

const describeWindow = ({ start, startYearOffset = 0, end, endYearOffset, by = 'completed' }) =>
  [
    `${start}${startYearOffset === 0 ? '' : ' of the year before'} to ${end} ${following(endYearOffset)}`,
    ...(by === 'completed' ? [] : ['by the day of registration']),
  ].join(', ');

const describeConversion = ({ label, per, sole, shared, cap }) =>
  [
    `${both(label)}: ${sole} for each ${both(per)}`,
    ...(shared === undefined ? [] : [`${shared} with others`]),
    ...(cap === undefined ? [] : [`at most ${cap} a year`]),
  ].join(', ');

const makeUps = { nothing: 'nothing', conversion: 'entering converted credits (补登)', study: 'studying late (补学)' };

/** What a credit rule says, figure by figure, each with the basis that it has of its own. */
const creditFigures = [
  ['total', ({ total, unit }) => total && least(total, unit), ({ total }) => total.basis],
  [
    '专业科目',
    ({ professional, unit }) => professional && least(professional, unit),
    (rules) => rules.professional.basis,
  ],
  [
    'part of 专业科目',
    ({ professionalPart: part, unit }) => part && `${both(part.label)}: ${least(part, unit)}`,
    (rules) => rules.professionalPart.basis,
  ],
  [
    '公需科目',
    ({ general, unit }) =>
      general && ('minimum' in general ? least(general, unit) : 'managed elsewhere: unknown, not zero'),
    ({ general }) => general.basis,
  ],
  ['CE year', ({ window }) => window && describeWindow(window), ({ window }) => window.basis],
  [
    'days of what is converted',
    ({ conversionWindow }) => conversionWindow && describeWindow(conversionWindow),
    ({ conversionWindow }) => conversionWindow.basis,
  ],
  [
    'after it',
    ({ makeUp }) =>
      makeUp &&
      makeUps[makeUp.what] + (makeUp.until ? ` until ${makeUp.until.day} ${following(makeUp.until.yearOffset)}` : ''),
    ({ makeUp }) => makeUp.basis,
  ],
  [
    'an hour',
    ({ creditsPerHour: hour }) => hour && `${hour.ratio} ${unitOf.credits}`,
    (rules) => rules.creditsPerHour.basis,
  ],
  [
    'courses of a day',
    ({ dailyCap, unit }) => dailyCap && `at most ${dailyCap.most} ${unitOf[dailyCap.unit ?? unit]} in each subject`,
    ({ dailyCap }) => dailyCap.basis,
  ],
  ['first year', ({ firstYear }) => firstYear && firstYears[firstYear.owes], ({ firstYear }) => firstYear.basis],
  [
    'students',
    ({ students }) =>
      students &&
      (students.owe
        ? 'owe the years of their study'
        : `do not owe the years of their study, but ${students.from === 'graduation-year' ? 'that of graduation' : 'the year after graduation'}`),
    ({ students }) => students.basis,
  ],
  [
    'conversions',
    ({ conversions }) => conversions?.map(describeConversion).join('<br>'),
    ({ conversions }) => conversions[0].basis,
  ],
  [
    'order of allocation',
    ({ allocation }) => allocation?.order.map((name) => subjects[name]).join(', then '),
    ({ allocation }) => allocation.basis,
  ],
  [
    'exemptions that an authority may grant',
    ({ exemptions }) => exemptions?.map(({ label }) => both(label)).join('<br>'),
    ({ exemptions }) => exemptions[0].basis,
  ],
];

const days = ({ from, to }) =>
  from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `until ${to}` : 'always';
const basis = ({ source, confidence, note }, ...more) => [
  source.map((id) => `\`${id}\``).join(', '),
  confidence,
  [note, ...more]
    .filter((one) => one !== undefined)
    .map(gloss)
    .join(' '),
];

/** Kinds of file that have the very same rules share their rows. */
function fileRows(files = {}) {
  const shared = new Map();
  for (const [kind, rules] of Object.entries(files)) {
    const key = JSON.stringify(rules);
    shared.set(key, { kinds: [...(shared.get(key)?.kinds ?? []), kind], rules });
  }
  return [...shared.values()].flatMap(({ kinds, rules }) =>
    rules.map((rule) => [`file: ${kinds.join(', ')}`, describeFile(rule.value), days(rule), ...basis(rule)]),
  );
}

const rulesOf = (name, rules = [], describe) =>
  rules.map((rule) => [name, describe(rule.value), days(rule), ...basis(rule)]);

const creditRows = (rules = []) =>
  rules.flatMap((rule) =>
    creditFigures
      .map(([name, describe, basisIn]) => ({ name, value: describe(rule.value), basisIn }))
      .filter(({ value }) => value !== undefined)
      .map(({ name, value, basisIn }, index) => [
        `credits: ${name}`,
        value,
        days(rule),
        // The rule's own note is said once, of its first figure.
        ...basis({ ...rule, note: undefined, ...basisIn(rule.value) }, ...(index === 0 ? [rule.note] : [])),
      ]),
  );

const sourceRow = ([id, { title, number: notice = '', date = '', url }]) => [
  `\`${id}\``,
  url === undefined ? both(title) : `[${both(title)}](${url})`,
  notice,
  date,
];

function packSection(pack) {
  return [
    `## ${both(pack.name)}, \`${pack.region}\``,
    '',
    ...(pack.parent === undefined ? [] : [`What it leaves out is taken from \`${pack.parent}\`.`, '']),
    ...table(['source', 'title', 'number', 'date'], Object.entries(pack.sources).map(sourceRow)),
    '',
    ...table(
      ['rule', 'value', 'in force', 'source', 'confidence', 'note'],
      [
        ...rulesOf('form', pack.form, describeForm),
        ...fileRows(pack.files),
        ...rulesOf('who reviews (属地)', pack.jurisdiction, describeJurisdiction),
        ...rulesOf('review within', pack.reviewDays, (value) => `${value} working days`),
        ...rulesOf('changes reported', pack.changeDeadline, describeDeadline),
        ...rulesOf('first collection', pack.firstDeadline, describeDeadline),
        ...rulesOf('transfer completed', pack.transferDays, (value) => `within ${value} days`),
        ...rulesOf('file cleared', pack.staleAfterYears, (value) => `after ${value} years without an update`),
        ...rulesOf('public holidays', pack.holidays, describeHolidays),
        ...creditRows(pack.credits),
      ],
    ),
    '',
  ];
}

/** The page, as it should be. */
export const policySources = () =>
  [
    '# Where the rules come from',
    '',
    '<!-- Made by packages/core/scripts/policy-sources.mjs from the packs. Do not edit. -->',
    '',
    'Every rule of the packs that come with `@acct-kit/core/policy`. A rule is in force from its first to its last day,',
    'both included; of several the first in force counts, and a place goes before the country. `certain` and `high` rules',
    'may stop a person, `medium` and `low` ones only advise. In forms, \\* is asked of everyone and ° under a condition;',
    'in brackets is what a field rests on where that is not what the form rests on.',
    'Sizes include both ends.',
    '',
    ...builtInPacks.flatMap(packSection),
  ]
    .join('\n')
    .trimEnd() + '\n';

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, policySources());
