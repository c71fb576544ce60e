import { chineseIssueTexts, issueText, type Issue } from '@acct-kit/validators';

export { judgeFile, type Judgement } from './judge-file.ts';

/** What is wrong with a number, a name or a file, in Chinese; nothing where the code is not known. */
export const describeIssue = (issue: Issue): string => issueText(issue, chineseIssueTexts);
