import { chineseIssueTexts, issueText, type Issue } from '@acct-kit/validators';

export { inspectFile } from './inspect-file.ts';

/**
 * Says in Chinese what is wrong with a number, a name or a file. Gives an empty text for a code that it does not know.
 */
export const describeIssue = (issue: Issue): string => issueText(issue, chineseIssueTexts);
