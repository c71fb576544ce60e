import { resolvePolicy, type Field } from '@acct-kit/core/policy';

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A field as every contestant asks it. */
export interface BenchField {
  readonly name: string;
  readonly type: Field['type'];
  readonly label: string;
  readonly hint: string;
  readonly isRequired: boolean;
  readonly options: readonly Option[];
}

export interface BenchSection {
  readonly title: string;
  readonly fields: readonly BenchField[];
}

/** The fields of Beijing, with one row of each list, all of them asked at once; required is what always is. */
export function sectionsOfBeijing(): BenchSection[] {
  const { form, codes } = resolvePolicy('110000', '2026-11-22');
  return form.value.sections.map(({ title, groups }) => ({
    title,
    fields: groups.flatMap(({ path, fields }) =>
      fields.map((field) => ({
        name: `${path}-${field.name}`,
        type: field.type,
        label: field.label,
        hint: field.hint ?? '',
        isRequired: field.required === true && field.visible === undefined,
        options: (codes[field.codes ?? ''] ?? []).map(({ code, label }) => ({ value: code, text: label })),
      })),
    ),
  }));
}
