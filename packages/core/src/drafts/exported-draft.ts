import { migrateContent, type DraftContent, type Migration } from './draft-content.ts';
import { isObject } from './merge/paths.ts';

/** The content of an exported file, or why it was not imported. */
export type DraftImport =
  { readonly content: DraftContent } | { readonly problem: 'not-a-draft' | 'other-form' | 'newer' };

/** The form that an exported file belongs to, and the schema of its content. */
export interface ExportedForm {
  readonly region: string;
  readonly procedure: string;
  readonly schema: number;
}

const format = 'acct-kit-draft';

export const writeExport = (form: ExportedForm, content: DraftContent): string =>
  JSON.stringify({ format, ...form, content }, undefined, 2);

/** Whether a value has lists and objects in the same places as another one. */
function hasShapeOf(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) return Array.isArray(value);
  if (!isObject(model)) return value === undefined || typeof value !== 'object';
  return isObject(value) && Object.entries(model).every(([name, part]) => hasShapeOf(value[name], part));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a file that a person has chosen and that may contain anything. `model` is valid content of the form. */
export function readExport(
  text: string,
  { region, procedure, schema }: ExportedForm,
  migrations: Readonly<Record<number, Migration>>,
  model: DraftContent,
): DraftImport {
  const file = parseJson(text);
  if (!isObject(file) || file['format'] !== format || typeof file['schema'] !== 'number')
    return { problem: 'not-a-draft' };
  if (file['region'] !== region || file['procedure'] !== procedure) return { problem: 'other-form' };
  if (file['schema'] > schema) return { problem: 'newer' };
  try {
    const content = migrateContent(file['content'], file['schema'], schema, migrations);
    return hasShapeOf(content, model) ? { content } : { problem: 'not-a-draft' };
  } catch {
    return { problem: 'not-a-draft' };
  }
}
