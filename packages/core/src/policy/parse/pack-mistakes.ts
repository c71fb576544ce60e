import { conditionMistakes } from './condition-mistakes.ts';
import { familyOf, formFieldsOf, type Family, type FormFields } from './family.ts';
import { fieldMistakes, formMistakes } from './form-mistakes.ts';
import type { Code, PolicyPack } from '../schema/pack.ts';
import { PolicyError, type PackMistake } from '../resolve/policy-error.ts';
import type { Rule } from '../schema/rule.ts';

// Mistakes that the schema of a pack cannot find: references to what neither the pack nor its parents contain.

/** The lists of rules in a pack, with their paths. */
const rulesOf = ({ files = {}, ...pack }: PolicyPack): [path: string, rules: readonly Rule<unknown>[]][] => {
  const { form, jurisdiction, reviewDays, changeDeadline, firstDeadline, staleAfterYears, transferDays, holidays } =
    pack;
  const lists: Record<string, readonly Rule<unknown>[] | undefined> = {
    form,
    jurisdiction,
    reviewDays,
    changeDeadline,
    firstDeadline,
    staleAfterYears,
    transferDays,
    holidays,
    credits: pack.credits?.map(byYear),
    ...Object.fromEntries(Object.entries(files).map(([kind, rules]) => [`files/${kind}`, rules])),
  };
  return Object.entries(lists).map(([name, rules]) => [`/${name}`, rules ?? []]);
};

/** A rule with its dates extended to whole years, because a credit rule is in force for whole CE years. */
const byYear = (rule: Rule<unknown>): Rule<unknown> => ({
  ...rule,
  from: rule.from && `${rule.from.slice(0, 4)}-01-01`,
  to: rule.to && `${rule.to.slice(0, 4)}-12-31`,
});

/** The dates of a rule, with the first and last of all days for open ends. */
const span = ({ from = '0000-01-01', to = '9999-12-31' }: Rule<unknown>) => ({ from, to });

/** Finds rules that end before they begin, and rules that are in force on the same day. */
const dateMistakes = (rules: readonly Rule<unknown>[], path: string): PackMistake[] =>
  rules.flatMap((rule, index) => {
    const own = span(rule);
    if (own.to < own.from) return [{ path: `${path}/${index}/to`, message: 'ends before it begins' }];
    const other = rules.findIndex((one, at) => at < index && span(one).from <= own.to && own.from <= span(one).to);
    return other < 0 ? [] : [{ path: `${path}/${index}`, message: `is in force on days of ${path}/${other}` }];
  });

/** Finds unknown sources, in the lists named `source` and in the `basis` of fields. */
function sourceMistakes(value: unknown, known: ReadonlySet<string>, path = ''): PackMistake[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) => {
    const at = `${path}/${key}`;
    const ids: readonly unknown[] = key === 'source' && Array.isArray(inside) ? inside : [];
    const cited = ids.map((id, index) => ({ id, path: `${at}/${index}` }));
    const unknown = [...cited, ...(key === 'basis' ? [{ id: inside, path: at }] : [])].flatMap(({ id, path: where }) =>
      typeof id === 'string' && !known.has(id) ? [{ path: where, message: `there is no source ${id}` }] : [],
    );
    return [...unknown, ...sourceMistakes(inside, known, at)];
  });
}

/** Whether the parents of an entry form a circle. */
function isBelowItself(table: readonly Code[], entry: Code): boolean {
  const passed = new Set<string>();
  for (let one: Code | undefined = entry; one?.in !== undefined;) {
    if (passed.has(one.code)) return true;
    passed.add(one.code);
    const above: string = one.in;
    one = table.find(({ code }) => code === above);
  }
  return false;
}

const tableMistakes = (table: readonly Code[], path: string): PackMistake[] => {
  if (table.length === 0) return [{ path, message: 'has no entry' }];
  const codes = new Set(table.map(({ code }) => code));
  const seen = new Set<string>();
  return table.flatMap((entry, index) => {
    const at = `${path}/${index}`;
    const isTwice = seen.has(entry.code);
    seen.add(entry.code);
    if (isTwice) return [{ path: `${at}/code`, message: `stands for two things: ${entry.code}` }];
    if (entry.in === undefined) return [];
    if (!codes.has(entry.in)) return [{ path: `${at}/in`, message: `there is no entry ${entry.in}` }];
    return isBelowItself(table, entry) ? [{ path: `${at}/in`, message: 'is below itself' }] : [];
  });
};

const fileMistakes = ({ files = {} }: PolicyPack): PackMistake[] =>
  Object.entries(files).flatMap(([kind, rules]) =>
    rules.flatMap(({ value: { minBytes = 0, maxBytes = Infinity } }, index) =>
      minBytes > maxBytes ? [{ path: `/files/${kind}/${index}/value/maxBytes`, message: 'is less than minBytes' }] : [],
    ),
  );

const jurisdictionMistakes = ({ jurisdiction = [] }: PolicyPack, formFields: FormFields): PackMistake[] =>
  jurisdiction.flatMap(({ value }, rule) =>
    value.flatMap(({ when, field }, index) => {
      const path = `/jurisdiction/${rule}/value/${index}`;
      const fields = formFields.groups
        .filter((group) => group.repeat === undefined)
        .flatMap((group) => group.fields.map(({ name, codes }) => ({ pointer: `/${group.path}/${name}`, codes })));
      const isChoice = fields.some(({ pointer, codes }) => pointer === field && codes !== undefined);
      return [
        ...(isChoice ? [] : [{ path: `${path}/field`, message: `no form has a choice at ${field}` }]),
        ...(when ? conditionMistakes(when, `${path}/when`, '', formFields) : []),
      ];
    }),
  );

const creditMistakes = ({ credits = [] }: PolicyPack, { codes }: Family): PackMistake[] =>
  credits.flatMap(({ value }, rule) => {
    const seen = new Set<string>();
    return (['conversions', 'exemptions'] as const).flatMap((list) =>
      (value[list] ?? []).flatMap(({ kind, fields = [] }, index) => {
        const path = `/credits/${rule}/value/${list}/${index}`;
        const isTwice = seen.has(kind);
        seen.add(kind);
        return [
          ...(isTwice ? [{ path: `${path}/kind`, message: `is declared in two ways: ${kind}` }] : []),
          ...fields.flatMap((field, at) => fieldMistakes(field, `${path}/fields/${at}`, codes)),
        ];
      }),
    );
  });

/** A policy needs these rules. They may come from a parent. */
const required = ['form', 'jurisdiction', 'reviewDays'] as const;

const gaps = ({ chain }: Family): PackMistake[] =>
  required
    .filter((name) => chain.every((pack) => (pack[name] ?? []).length === 0))
    .map((name) => ({ path: `/${name}`, message: 'is neither here nor in a parent' }));

/** All references in a pack that lead nowhere, and all contradictions in it. */
export function mistakesOf(pack: PolicyPack, others: readonly PolicyPack[]): PackMistake[] {
  let family: Family;
  try {
    family = familyOf(pack, others);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return [{ path: '/parent', message: error.message }];
  }
  const formFields = formFieldsOf(family);
  return [
    ...gaps(family),
    ...rulesOf(pack).flatMap(([path, rules]) => dateMistakes(rules, path)),
    ...sourceMistakes({ ...pack, sources: {} }, family.sources),
    ...Object.entries(pack.codes ?? {}).flatMap(([name, table]) => tableMistakes(table, `/codes/${name}`)),
    ...fileMistakes(pack),
    ...(pack.form ?? []).flatMap(({ value }, index) => formMistakes(value, `/form/${index}/value`, family)),
    ...jurisdictionMistakes(pack, formFields),
    ...creditMistakes(pack, family),
  ];
}
