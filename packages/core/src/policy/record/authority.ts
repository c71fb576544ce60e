import type { CollectionRecord } from '../../contract/record.ts';
import { visibleAnswers } from './visible-answers.ts';
import { holds, valueAt } from '../schema/condition.ts';
import { isAnswerOf, pathOf } from './code-tree.ts';
import type { Policy } from '../resolve/policy.ts';

/** The label of a code after those of its parents (山东省济南市历下区); the code itself when the table does not contain it. */
export function codeLabel(policy: Policy, table: string, code: string): string {
  const path = pathOf(policy.codes[table] ?? [], code);
  return path.length > 0 ? path.map(({ label }) => label).join('') : code;
}

/** The name of a district of the policy's place. Places have their Chinese name in every language. */
export const regionName = (policy: Policy, code: string): string => codeLabel(policy, 'districts', code);

/**
 * The field that decides which bureau reviews, and the reason to show. With `authority`, an authority without a district is
 * responsible.
 */
export function jurisdictionField(
  policy: Policy,
  record: CollectionRecord,
): { pointer: string; reason: string; authority?: string | undefined } | undefined {
  const asked = visibleAnswers(policy.form.value, record);
  const entry = policy.jurisdiction.value.find(({ when }) => when === undefined || holds(when, asked, {}));
  return entry && { pointer: entry.field, reason: entry.reason, authority: entry.authority };
}

/** The GB/T 2260 code of the district whose finance bureau reviews a record; `undefined` while the answers do not decide it. */
export function authorityOf(policy: Policy, record: CollectionRecord): string | undefined {
  const field = jurisdictionField(policy, record);
  const code = field && field.authority === undefined ? valueAt(record, field.pointer) : undefined;
  return isAnswerOf(policy.codes['districts'] ?? [], code) ? code : undefined;
}
