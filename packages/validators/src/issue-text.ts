import type { Issue, IssueCode } from './issue.ts';

/** Texts of one language, of some codes or all; `{name}` is a parameter of the issue. */
export interface IssueTexts {
  texts: Partial<Record<IssueCode, string>>;
  /** Words for parameters that are names themselves: kinds, formats, colours. */
  labels: Record<string, string>;
  /** Between the values of a choice. */
  or: string;
}

/** The texts of every code in one language. */
export interface Messages extends IssueTexts {
  texts: Record<IssueCode, string>;
}

/** Tells a person what is wrong and what to do about it, in the language of these texts; nothing where they say nothing. */
export function issueText(issue: Issue, messages: IssueTexts): string {
  return (messages.texts[issue.code] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => word(issue, name, messages));
}

function word(issue: Issue, name: string, messages: IssueTexts): string {
  const value = issue.params?.[name] ?? '';
  if (typeof value === 'number') return issue.code.startsWith('photo-bytes') ? kilobytes(value) : String(value);
  return value
    .split('/')
    .map((part) => (hasOwn(messages.labels, part) ? messages.labels[part] : part))
    .join(messages.or);
}

/** Limits of files are told in units of 1000, and in those of 1024 where they were set so. */
function kilobytes(bytes: number): string {
  const kilo = bytes % 1024 === 0 && bytes > 0 ? bytes / 1024 : Math.round(bytes / 100) / 10;
  return `${kilo} KB`;
}

const hasOwn = (table: object, key: string): boolean => Object.prototype.hasOwnProperty.call(table, key);
