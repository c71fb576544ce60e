import type { Issue } from './issue.ts';
import { issueText } from './issue-text.ts';
import { chinese } from './chinese.ts';
import { english } from './messages-en.ts';

export type Locale = 'zh-CN' | 'en';

/**
 * The text for an issue: what is wrong and what to do. This loads the texts of both languages. Pages that must stay small
 * can use `issueText` with the texts of one language.
 */
export function describeIssue(issue: Issue, locale: Locale = 'zh-CN'): string {
  return issueText(issue, locale === 'en' ? english : chinese);
}
