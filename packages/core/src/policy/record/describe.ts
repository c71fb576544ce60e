import type { CollectionRecord } from '../../contract/record.ts';
import { visibleAnswers } from './visible-answers.ts';
import { codeLabel } from './authority.ts';
import type { Field } from '../schema/form-definition.ts';
import { isAnswerOf } from './code-tree.ts';
import type { Policy } from '../resolve/policy.ts';
import { asWritten, type Translate } from '../schema/translation.ts';
import { fieldsOfRow, groupPointer, rowsOf, visibleGroups, type PlacedField } from './fields.ts';

export interface AnswerRow {
  readonly pointer: string;
  readonly label: string;
  /** The text to show; empty without an answer. */
  readonly value: string;
  /** The ids of the attachments, for a field of files. */
  readonly files?: readonly string[];
}

export interface AnswerGroup {
  readonly pointer: string;
  readonly title: string;
  readonly rows: readonly AnswerRow[];
}

export interface AnswerSection {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly AnswerGroup[];
}

/** How many characters of a number stay visible at its beginning and end, by its length. */
const shown = [
  { length: 15, first: 6, last: 4 },
  { length: 11, first: 3, last: 4 },
  { length: 6, first: 1, last: 2 },
];

/** A number with its middle covered: `110105********002X`, `138****5678`, `E******78`. */
export function mask(value: string): string {
  const rule = shown.find(({ length }) => value.length >= length);
  if (!rule) return '*'.repeat(value.length);
  const { first, last } = rule;
  return value.slice(0, first) + '*'.repeat(value.length - first - last) + value.slice(-last);
}

export interface DescribeOptions {
  /** Translates into the reader's language. Default: the texts stay Chinese. */
  readonly translate?: Translate;
  /** Masks sensitive numbers. */
  readonly masked?: boolean;
}

function describeValue(policy: Policy, { field, value }: PlacedField, translate: Translate, masked: boolean): string {
  // A box that is not ticked means no. It is not a missing answer.
  if (field.type === 'yes-no' || typeof value === 'boolean') return translate(value === true ? '是' : '否');
  if (typeof value !== 'string') return '';
  if (field.codes !== undefined) return translate(codeLabel(policy, field.codes, value));
  return masked && field.sensitive ? mask(value) : value;
}

/**
 * A record as answers with labels, in the order of the form and with visible fields only: for the page on which a person
 * checks the answers, and for the reviewer.
 */
export function describeRecord(
  policy: Policy,
  given: CollectionRecord,
  { translate = asWritten, masked = false }: DescribeOptions = {},
): AnswerSection[] {
  const record = visibleAnswers(policy.form.value, given);
  const answerRow = (placed: PlacedField): AnswerRow => ({
    pointer: placed.pointer,
    label: translate(placed.field.label),
    value: describeValue(policy, placed, translate, masked),
    ...(placed.field.type === 'files' ? { files: (placed.value ?? []) as readonly string[] } : {}),
  });
  return policy.form.value.sections.map((section) => ({
    id: section.id,
    title: translate(section.title),
    groups: visibleGroups(section, record).flatMap((group) =>
      rowsOf(record, group).map((row, position) => {
        const index = group.repeat ? position : undefined;
        const title = translate(group.repeat?.row ?? group.title ?? '');
        return {
          pointer: groupPointer(group, index),
          title: index === undefined ? title : `${title} ${index + 1}`,
          rows: fieldsOfRow(section, group, record, row, index).map(answerRow),
        };
      }),
    ),
  }));
}

/**
 * The field that a pointer into a record leads to. When several fields have the same name and different conditions, it is
 * the one whose code table contains `value`, else the first.
 */
export function fieldAt(policy: Policy, pointer: string, value?: unknown): Field | undefined {
  const keys = pointer.split('/').slice(1);
  const [path, name] = [keys[0], keys[keys.length - 1]];
  const fields = policy.form.value.sections
    .flatMap((section) => section.groups)
    .filter((group) => group.path === path)
    .flatMap((group) => group.fields)
    .filter((field) => field.name === name);
  return fields.find(({ codes }) => isAnswerOf(policy.codes[codes ?? ''] ?? [], value)) ?? fields[0];
}

/** The label for a pointer into a record: `毕业院校`, or with its row `学历 2 · 毕业院校`. */
export function labelAt(policy: Policy, pointer: string, translate: Translate = asWritten): string {
  const [, path, index] = pointer.split('/');
  const group = policy.form.value.sections.flatMap((section) => section.groups).find((one) => one.path === path);
  const row = group?.repeat && index !== undefined ? `${translate(group.repeat.row)} ${Number(index) + 1}` : '';
  const field = fieldAt(policy, pointer)?.label ?? (row === '' ? (group?.title ?? '') : '');
  return [row, translate(field)].filter((part) => part !== '').join(' · ');
}
