export { visibleAnswers, fieldsOfForm } from './record/visible-answers.ts';
export * from './record/authority.ts';
export * from './record/check-file.ts';
export type { CheckIssue } from './checks/checks.ts';
export { holds, isAnswered, valueAt, type Condition, type FieldValue, type Row } from './schema/condition.ts';
export { changeDeadlineFor, firstDeadlineFor, type DueDay } from './deadlines/deadlines.ts';
export { parseDay, parseMonth } from '../util/read-date.ts';
export * from './record/describe.ts';
export type { Field, FieldType, FormDefinition, Group, Section } from './schema/form-definition.ts';
export {
  checkRecord,
  derivedBy,
  inspectRecord,
  insistsOn,
  inspectSection,
  isRequired,
  type Finding,
  type InspectContext,
} from './record/check-record.ts';
export { normaliseRecord } from './record/normalise.ts';
export { isAnswerOf, levelsOf, pathOf, type Level } from './record/code-tree.ts';
export type { Code, CreditPack, Deadline, FileRules, Holidays, Jurisdiction, PolicyPack } from './schema/pack.ts';
export { countryPlaces } from './packs/country-places.ts';
export { nationalRules } from './packs/national/index.ts';
export { provincePacks } from './packs/provinces.ts';
export { parsePack, parsePacks, type ParsePackOptions } from './parse/parse-pack.ts';
export type { CreditPolicy, Policy } from './resolve/policy.ts';
export { PolicyError, type PackMistake } from './resolve/policy-error.ts';
export { creditRulesFor, resolveCreditPolicy } from './resolve/resolve-credit-policy.ts';
export { resolvePolicy, resolvePolicyAmong } from './resolve/resolve-policy.ts';
export { basisOf, binds, inForce, type Basis, type Confidence, type Rule, type Source } from './schema/rule.ts';
export { asWritten, translator, type Locale, type Translate, type Translation } from './schema/translation.ts';
export { addWorkingDays, type WorkingDay } from './deadlines/working-days.ts';
export {
  fieldsOfRow,
  fieldsOfSection,
  groupPointer,
  rowsOf,
  visibleGroups,
  type PlacedField,
} from './record/fields.ts';
