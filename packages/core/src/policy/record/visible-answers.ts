import type { CollectionRecord } from '../../contract/record.ts';
import { holds, type Row } from '../schema/condition.ts';
import type { FormDefinition, Group } from '../schema/form-definition.ts';
import { fieldsOfSection, rowsOf, type PlacedField } from './fields.ts';

/** The names of fields of which a row is asked none. */
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

/** Records that this module has made, and for which form. Those of others may change under way and are not remembered. */
const made = new WeakMap<CollectionRecord, FormDefinition>();

/**
 * A record with nothing in it but answers to what is asked. What an answer asks for is no longer asked once the answer
 * itself is not: so it is gone through until nothing more goes. All conditions look at this record; a form keeps the
 * other answers for the case that they are asked for again.
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

/** Every field of a form that is asked, in order. */
export function fieldsOfForm(form: FormDefinition, record: CollectionRecord): PlacedField[] {
  const asked = visibleAnswers(form, record);
  return form.sections.flatMap((section) => fieldsOfSection(section, asked));
}
