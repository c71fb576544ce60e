import type { CollectionRecord } from '../../contract/record.ts';
import { holds, type FieldValue, type Row } from '../schema/condition.ts';
import type { Field, Group, Section } from '../schema/form-definition.ts';

/** A field of one row. A field of a repeated group has one `PlacedField` for each row. */
export interface PlacedField {
  readonly section: Section;
  readonly group: Group;
  readonly field: Field;
  /** The index of the row in a repeated group; `undefined` in other groups. */
  readonly index: number | undefined;
  /** A JSON pointer (RFC 6901) into the record. */
  readonly pointer: string;
  readonly row: Row;
  readonly value: FieldValue;
}

/** The rows of a group: one for an object, any number for a repeated group. */
export const rowsOf = (record: CollectionRecord, group: Group): readonly Row[] => {
  const value = (record as Record<string, unknown>)[group.path];
  return group.repeat ? ((value ?? []) as Row[]) : [(value ?? {}) as Row];
};

export const groupPointer = (group: Group, index?: number) =>
  index === undefined ? `/${group.path}` : `/${group.path}/${index}`;

/** The groups of a section that are visible with these answers. */
export const visibleGroups = (section: Section, record: CollectionRecord): Group[] =>
  section.groups.filter(({ visible }) => visible === undefined || holds(visible, record, {}));

/** The visible fields of one row. */
export function fieldsOfRow(section: Section, group: Group, record: CollectionRecord, row: Row, index?: number) {
  const placed: PlacedField[] = [];
  for (const field of group.fields) {
    if (field.visible !== undefined && !holds(field.visible, record, row)) continue;
    const pointer = `${groupPointer(group, index)}/${field.name}`;
    placed.push({ section, group, field, index, pointer, row, value: row[field.name] });
  }
  return placed;
}

/** The visible fields of a section, in order. */
export const fieldsOfSection = (section: Section, record: CollectionRecord): PlacedField[] =>
  visibleGroups(section, record).flatMap((group) =>
    rowsOf(record, group).flatMap((row, index) =>
      fieldsOfRow(section, group, record, row, group.repeat ? index : undefined),
    ),
  );
