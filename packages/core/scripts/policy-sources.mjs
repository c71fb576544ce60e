// Writes docs/policy-sources.md: every rule of the built-in packs with its source, from the packs themselves.
//
//   node scripts/policy-sources.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { english } from '../src/policy/packs/english.ts';
import { builtInPacks } from '../src/policy/packs/index.ts';

/** Where the page is. */
export const page = new URL('../../../docs/policy-sources.md', import.meta.url);

/** English for what only this page shows: titles of sources and notes. What is missing here stays Chinese. */
const glosses = {
  全国: 'China',
  北京市: 'Beijing',
  山东省: 'Shandong',
  '南阳市财政局：全国会计人员信息采集操作指南（2025最新版）':
    'Nanyang finance bureau: guide to the national collection, 2025',
  会计专业技术人员继续教育规定: 'Rules on the continuing education of accounting professionals',
  会计人员继续教育规定: 'Rules on the continuing education of accounting personnel',
  会计人员管理办法: 'Measures on the management of accounting personnel',
  本平台的技术限制: 'Technical limits of this service',
  北京会计人员信息采集: 'The Beijing document that the project was given',
  '北京市会计人员信息采集通知（2019年）': 'Beijing notice on the collection, 2019',
  '北京市会计专业技术人员继续教育通知（2019年）': 'Beijing notice on continuing education, 2019',
  '北京市会计专业技术人员继续教育通知（2020年）': 'Beijing notice on continuing education, 2020',
  '北京市会计专业技术人员继续教育通知（2025年）': 'Beijing notice on continuing education, 2025',
  山东省会计信息采集平台: 'The Shandong document that the project was given',
  '山东省会计专业技术人员继续教育通知（2020年）': 'Shandong notice on continuing education, 2020',
  '字段以公开的操作指南为准；平台的数据标准没有公布。':
    'Fields as in the public guide; the platform’s data standard is not published.',
  '全国没有公布统一的审核时限；常见说法为 3 至 5 个工作日。':
    'No national limit is published; 3 to 5 working days are commonly named.',
  '原文为“像素>=295413”，即 295×413；2019 年的通知要求 114×156 像素、小于 20 KB、白底。':
    'The text says “像素>=295413”, which is 295×413; the notice of 2019 asked for 114×156 pixels, less than 20 KB, white.',
  '“数个工作日”；超过 15 个工作日没有结果的，可以向区财政局询问。':
    '“Several working days”; after 15 without a result one may ask the district.',
  '公需科目由人社部门管理，可能不在财政部门的数据中':
    '公需科目 is run by 人社部门 and may be absent from the finance bureaus’ data.',
  '原文为“一般不少于”总学分的三分之二，各地可以另定':
    'The text says “as a rule not less than” two thirds; places may differ.',
  '学分当年有效；起止日期由各地通知规定': 'Credits count in their year; places set its first and last day.',
  公需科目由各地人社部门规定: '公需科目 is set by the 人社部门 of each place.',
  '2018 年新旧规定过渡，由各省规定': 'Transition from the old rule to the new; each province decided.',
  '每年不少于 24 学分，1 学时折 1 学分': 'At least 24 credits a year, one hour being one credit.',
  '2013 年及以前每年面授不少于 24 学时': 'Until 2013 at least 24 hours in class a year.',
  '沿用 2020 年起的截止日期；2025 年通知的截止日期未能核实':
    'The closing day since 2020; that of the notice of 2025 could not be verified.',
  '沿用 2020 年通知，2025 年起未能核实': 'As in the notice of 2020; not verified from 2025 on.',
  '起止日期由各市规定，此处为一般截止日': 'Cities set the days; this is the usual last one.',
  '2022 年以后的山东省规定未能核实；网传 2024 年“60 学分”可能仅指专业科目，未采用':
    'Rules of Shandong after 2022 could not be verified; “60 credits” for 2024 is found on the web, perhaps of 专业科目 only, and not used.',
  '起止日期由各市规定（如莱州 2020 年度为 2020-10-01 至 2021-01-31）':
    'Cities set the days (莱州 for 2020: 2020-10-01 to 2021-01-31).',
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

const describeForm = ({ sections }) =>
  sections
    .map(({ title, groups }) => {
      const fields = groups.flatMap((group) => group.fields).map((field) => field.label + mark(field));
      return `**${both(title)}**: ${fields.join('、')}`;
    })
    .join('<br>');

const describeFile = ({ formats, minBytes, maxBytes, minWidth, minHeight, backgrounds }) =>
  [
    formats.map((format) => format.toUpperCase()).join(' or '),
    ...(minWidth === undefined ? [] : [`at least ${minWidth}×${minHeight} pixels`]),
    ...(minBytes === undefined ? [] : [`at least ${number(minBytes)} bytes`]),
    ...(maxBytes === undefined ? [] : [`at most ${number(maxBytes)} bytes`]),
    ...(backgrounds === undefined ? [] : [`${backgrounds.join(' or ')} ground`]),
  ].join(', ');

const describeJurisdiction = (entries) =>
  entries.map(({ field, reason }) => `${both(reason)} \`${field}\``).join('<br>');

const describeDeadline = (value) =>
  'months' in value ? `within ${value.months} months` : 'by the end of the following year';

const unitOf = { credits: '学分', hours: '学时' };
const makeUps = { nothing: 'nothing', conversion: 'entering converted credits (补登)', study: 'studying late (补学)' };

/** What a credit rule says, figure by figure, each with the basis that it has of its own. */
function creditFigures({ unit, total, professional, general, window, makeUp }) {
  const least = ({ minimum }) => `at least ${minimum} ${unitOf[unit]}`;
  const next = (years) => ['of the year', 'of the following year'][years] ?? `${years} years on`;
  return [
    ...(total ? [['total', least(total), total.basis]] : []),
    ...(professional ? [['专业科目', least(professional), professional.basis]] : []),
    ...(general
      ? [['公需科目', 'minimum' in general ? least(general) : 'managed elsewhere: unknown, not zero', general.basis]]
      : []),
    ...(window ? [['CE year', `${window.start} to ${window.end} ${next(window.endYearOffset)}`, window.basis]] : []),
    ...(makeUp
      ? [
          [
            'after it',
            makeUps[makeUp.what] + (makeUp.until ? ` until ${makeUp.until.day} ${next(makeUp.until.yearOffset)}` : ''),
            makeUp.basis,
          ],
        ]
      : []),
  ];
}

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
    creditFigures(rule.value).map(([name, value, own], index) => [
      `credits: ${name}`,
      value,
      days(rule),
      // The rule's own note is said once, of its first figure.
      ...basis({ ...rule, note: undefined, ...own }, ...(index === 0 ? [rule.note] : [])),
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
    'may stop a person, `medium` and `low` ones only advise. In forms, \\* is asked of everyone and ° under a condition.',
    'Sizes include both ends.',
    '',
    ...builtInPacks.flatMap(packSection),
  ]
    .join('\n')
    .trimEnd() + '\n';

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, policySources());
