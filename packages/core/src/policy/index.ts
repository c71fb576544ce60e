export * from './authority.ts';
export * from './check-file.ts';
export type { CheckIssue } from './checks.ts';
export { holds, isAnswered, valueAt, type Condition, type FieldValue, type Row } from './condition.ts';
export { parseDay, parseMonth } from './dates.ts';
export * from './describe.ts';
export type { Field, FieldType, FormDefinition, Group, Section } from './form-definition.ts';
export {
  checkRecord,
  derivedBy,
  inspectRecord,
  inspectSection,
  isRequired,
  type Finding,
  type InspectContext,
} from './inspect.ts';
export { normaliseRecord } from './normalise.ts';
export type { Code, FileRules, Jurisdiction, PolicyPack } from './pack.ts';
export { parsePack } from './parse-pack.ts';
export {
  creditRulesFor,
  PolicyError,
  resolveCreditPolicy,
  resolvePolicy,
  type CreditPack,
  type CreditPolicy,
  type Policy,
} from './resolve.ts';
export { binds, inForce, type Confidence, type Rule, type Source } from './rule.ts';
export { asWritten, translator, type Locale, type Translate, type Translation } from './text.ts';
export {
  fieldsOfForm,
  fieldsOfRow,
  fieldsOfSection,
  groupPointer,
  rowsOf,
  visibleGroups,
  type PlacedField,
} from './walk.ts';
