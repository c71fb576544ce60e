import { foldText } from '@acct-kit/validators';
import { emptyRecord, type CollectionRecord } from '../../contract/record.ts';
import { visibleAnswers } from './visible-answers.ts';
import { isAnswered, type FieldValue } from '../schema/condition.ts';
import { parseDay, parseMonth } from '../../util/read-date.ts';
import { checkOf } from './check-record.ts';
import type { Policy } from '../resolve/policy.ts';
import { fieldsOfRow, rowsOf, visibleGroups, type PlacedField } from './fields.ts';

function normaliseValue(policy: Policy, placed: PlacedField, record: CollectionRecord, today: string): FieldValue {
  const { field, value } = placed;
  if (typeof value !== 'string') return value;
  if (field.type === 'date') return parseDay(value) ?? value;
  if (field.type === 'month') return parseMonth(value) ?? value;
  if (field.type === 'choice') return value;
  const result = checkOf(placed, record, today, policy.checks);
  return result?.ok ? result.value : foldText(value).trim();
}

/**
 * The record as it is sent and stored: numbers, dates and texts in their normal form, without the answers of fields that are
 * no longer visible.
 */
export function normaliseRecord(
  policy: Policy,
  given: CollectionRecord,
  { today }: { today: string },
): CollectionRecord {
  const record = visibleAnswers(policy.form.value, given);
  const normal: Record<string, unknown> = emptyRecord();
  for (const section of policy.form.value.sections) {
    for (const group of visibleGroups(section, record)) {
      const rows = rowsOf(record, group).map((row, index) => {
        const placed = fieldsOfRow(section, group, record, row, group.repeat ? index : undefined);
        return Object.fromEntries(
          placed
            .filter(({ value }) => isAnswered(value) || value === false)
            .map((one) => [one.field.name, normaliseValue(policy, one, record, today)]),
        );
      });
      const said = group.repeat ? rows : { ...(normal[group.path] as object), ...rows[0] };
      // Groups that older records lack are added only when they have content.
      if (group.path in normal || Object.keys(said).length > 0) normal[group.path] = said;
    }
  }
  return normal as CollectionRecord;
}
