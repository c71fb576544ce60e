import { migrated, type DraftContent, type Migration } from './draft.ts';
import { isObject } from './places.ts';

/** What a file was taken for: its content, or why it is not taken. */
export type DraftImport =
  { readonly content: DraftContent } | { readonly problem: 'not-a-draft' | 'other-form' | 'newer' };

/** The form that a file belongs to, and the schema of its content. */
export interface DraftOrigin {
  readonly region: string;
  readonly procedure: string;
  readonly schema: number;
}

const format = 'acct-kit-draft';

export const toPortable = (origin: DraftOrigin, content: DraftContent): string =>
  JSON.stringify({ format, ...origin, content }, undefined, 2);

/** Whether a value is built like another: lists where it has lists, objects where it has objects. */
function isAlike(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) return Array.isArray(value);
  if (!isObject(model)) return value === undefined || typeof value !== 'object';
  return isObject(value) && Object.entries(model).every(([name, part]) => isAlike(value[name], part));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The error is not kept because its message quotes the file, which holds personal data.
    return undefined;
  }
}

/** Reads a file that somebody chose: it may hold anything. `model` is content of the form as it should be. */
export function fromPortable(
  text: string,
  { region, procedure, schema }: DraftOrigin,
  migrations: Readonly<Record<number, Migration>>,
  model: DraftContent,
): DraftImport {
  const file = parsed(text);
  if (!isObject(file) || file['format'] !== format || typeof file['schema'] !== 'number')
    return { problem: 'not-a-draft' };
  if (file['region'] !== region || file['procedure'] !== procedure) return { problem: 'other-form' };
  if (file['schema'] > schema) return { problem: 'newer' };
  try {
    const content = migrated(file['content'], file['schema'], schema, migrations);
    return isAlike(content, model) ? { content } : { problem: 'not-a-draft' };
  } catch {
    // A migration met content that no draft of that version has. Its error may quote the file, too.
    return { problem: 'not-a-draft' };
  }
}
