export { askedRecord, fieldsOfForm } from './asked.ts';
export * from './authority.ts';
export * from './check-file.ts';
export type { CheckIssue } from './checks.ts';
export { holds, isAnswered, valueAt, type Condition, type FieldValue, type Row } from './condition.ts';
export { changeDeadlineFor, firstDeadlineFor, type DueDay } from './deadlines.ts';
export { parseDay, parseMonth } from './dates.ts';
export * from './describe.ts';
export type { Field, FieldType, FormDefinition, Group, Section } from './form-definition.ts';
export {
  checkRecord,
  derivedBy,
  inspectRecord,
  insistsOn,
  inspectSection,
  isRequired,
  type Finding,
  type InspectContext,
} from './inspect.ts';
export { normaliseRecord } from './normalise.ts';
export { isAnswerOf, levelsOf, pathOf, type Level } from './levels.ts';
export type { Code, Deadline, FileRules, Holidays, Jurisdiction, PolicyPack } from './pack.ts';
export { countryPlaces } from './codes/country.ts';
export { beijingPack } from './packs/beijing.ts';
export { nationalRules } from './packs/national.ts';
export { shandongPack } from './packs/shandong.ts';
export { parsePack, parsePacks, type ParsePackOptions } from './parse-pack.ts';
export {
  creditRulesFor,
  PolicyError,
  resolveCreditPolicy,
  resolvePolicy,
  resolvePolicyAmong,
  type CreditPack,
  type CreditPolicy,
  type PackMistake,
  type Policy,
} from './resolve.ts';
export { basisOf, binds, inForce, type Basis, type Confidence, type Rule, type Source } from './rule.ts';
export { asWritten, translator, type Locale, type Translate, type Translation } from './text.ts';
export { addWorkingDays, type WorkingDay } from './working-days.ts';
export { fieldsOfRow, fieldsOfSection, groupPointer, rowsOf, visibleGroups, type PlacedField } from './walk.ts';
