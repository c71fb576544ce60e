import type { Issue } from './issue.ts';
import { issueText } from './issue-text.ts';
import { chinese } from './chinese.ts';
import { english } from './messages-en.ts';

export type Locale = 'zh-CN' | 'en';

/**
 * Tells a person what is wrong and what to do about it. Brings the texts of both languages; a page that has bytes to
 * save takes `issueText` with those of one.
 */
export function describeIssue(issue: Issue, locale: Locale = 'zh-CN'): string {
  return issueText(issue, locale === 'en' ? english : chinese);
}
