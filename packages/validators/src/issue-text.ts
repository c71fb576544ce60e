import type { Issue, IssueCode } from './issue.ts';

/** The texts of one language, for some or all codes. `{name}` stands for a parameter of the issue. */
export interface IssueTexts {
  texts: Partial<Record<IssueCode, string>>;
  /** The words for parameters that are names: kinds, formats, colours. */
  labels: Record<string, string>;
  /** Between the values of a choice. */
  or: string;
}

/** The texts of every code in one language. */
export interface Messages extends IssueTexts {
  texts: Record<IssueCode, string>;
}

/** The text for an issue: what is wrong and what to do. Empty when these texts do not have its code. */
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

/** File sizes are shown in units of 1000 bytes, or of 1024 when the limit was set in those. */
function kilobytes(bytes: number): string {
  const kilo = bytes % 1024 === 0 && bytes > 0 ? bytes / 1024 : Math.round(bytes / 100) / 10;
  return `${kilo} KB`;
}

const hasOwn = (table: object, key: string): boolean => Object.prototype.hasOwnProperty.call(table, key);
