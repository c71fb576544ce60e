import { describeIssue, identityDocument } from '@acct-kit/validators';

const anyDocument = identityDocument('auto');

/**
 * Describes in one line which kind of document a number belongs to, or what is wrong with it. The line does not contain
 * the number, because it is personal data.
 */
export function identify(number: string, today: string): { line: string; good: boolean } {
  const result = anyDocument.check(number, { today });
  const issues = result.ok ? result.warnings : result.issues;
  const kind = result.ok ? [result.value.kind] : [];
  return { good: result.ok, line: [...kind, ...issues.map((issue) => describeIssue(issue, 'en'))].join(' — ') };
}
