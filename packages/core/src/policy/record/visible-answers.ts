import type { CollectionRecord } from '../../contract/record.ts';
import { holds, type Row } from '../schema/condition.ts';
import type { FormDefinition, Group } from '../schema/form-definition.ts';
import { fieldsOfSection, rowsOf, type PlacedField } from './fields.ts';

/** The names of fields that have an answer in a row but are not visible there. */
const hiddenIn = ({ fields }: Group, record: CollectionRecord, row: Row): string[] => {
  const shown = fields.filter(({ visible }) => visible === undefined || holds(visible, record, row));
  const names = new Set(shown.map(({ name }) => name));
  return fields.map(({ name }) => name).filter((name) => !names.has(name) && row[name] !== undefined);
};

const without = (row: Row, names: readonly string[]): Row =>
  names.length === 0 ? row : Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

function withoutHidden(record: CollectionRecord, group: Group): CollectionRecord {
  const isShown = group.visible === undefined || holds(group.visible, record, {});
  const rows = rowsOf(record, group);
  const kept = isShown
    ? rows.map((row) => without(row, hiddenIn(group, record, row)))
    : group.repeat
      ? []
      : rows.map((row) =>
          without(
            row,
            group.fields.map(({ name }) => name).filter((name) => name in row),
          ),
        );
  const isSame = kept.length === rows.length && kept.every((row, index) => row === rows[index]);
  return isSame ? record : { ...record, [group.path]: group.repeat ? kept : kept[0] };
}

/** The results of this module, and their forms. Records of callers are not cached, because callers may change them. */
const made = new WeakMap<CollectionRecord, FormDefinition>();

/**
 * A copy of the record with only the answers of visible fields. Hiding an answer can hide the fields that depend on it, so
 * this repeats until nothing changes. All conditions are evaluated on this copy. The form itself keeps hidden answers, in
 * case their fields become visible again.
 */
export function visibleAnswers(form: FormDefinition, record: CollectionRecord): CollectionRecord {
  if (made.get(record) === form) return record;
  const groups = form.sections.flatMap((section) => section.groups);
  let asked = record;
  for (let before; before !== asked;) {
    before = asked;
    asked = groups.reduce(withoutHidden, asked);
  }
  const copy = { ...asked };
  made.set(copy, form);
  return copy;
}

/** The visible fields of a form, in order. */
export function fieldsOfForm(form: FormDefinition, record: CollectionRecord): PlacedField[] {
  const asked = visibleAnswers(form, record);
  return form.sections.flatMap((section) => fieldsOfSection(section, asked));
}
