import type { Procedure } from '../contract/applications.ts';
import type { CollectionRecord } from '../contract/record.ts';
import { isAnswerOf, rowsOf, type Policy, type Row } from '../policy/index.ts';

/** A row without choices that the tables of the place do not contain, such as districts of another province. */
function known(policy: Policy, fields: readonly { name: string; codes?: string | undefined }[], row: Row): Row {
  const isKnown = ([name, value]: [string, unknown]) => {
    const tables = fields.filter((field) => field.name === name).flatMap(({ codes }) => codes ?? []);
    return tables.length === 0 || tables.some((table) => isAnswerOf(policy.codes[table] ?? [], value));
  };
  return Object.fromEntries(Object.entries(row).filter(isKnown));
}

/** The record of the file under the policy of the destination. Choices that the destination does not know are removed. */
function underPolicy(policy: Policy, record: CollectionRecord): CollectionRecord {
  const groups = policy.form.value.sections.flatMap((section) => section.groups);
  return groups.reduce((adopted, group) => {
    const fields = groups.filter(({ path }) => path === group.path).flatMap((one) => one.fields);
    const rows = rowsOf(adopted, group).map((row) => known(policy, fields, row));
    return group.path in adopted ? { ...adopted, [group.path]: group.repeat ? rows : rows[0] } : adopted;
  }, record);
}

/** What a form of this procedure begins with, from the record of the file. The declaration is made anew. */
export function recordFromFile(policy: Policy, procedure: Procedure, base: CollectionRecord): CollectionRecord {
  const undeclared = { ...base, declaration: {} };
  return procedure === 'transfer-in' ? underPolicy(policy, undeclared) : undeclared;
}
