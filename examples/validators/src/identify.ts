import { describeIssue, identityDocument } from '@acct-kit/validators';

const anyDocument = identityDocument('auto');

/** What a number is, or what is wrong with it, in one line; the number itself stays out of it. */
export function identify(number: string, today: string): { line: string; good: boolean } {
  const result = anyDocument.check(number, { today });
  const issues = result.ok ? result.warnings : result.issues;
  const kind = result.ok ? [result.value.kind] : [];
  return { good: result.ok, line: [...kind, ...issues.map((issue) => describeIssue(issue, 'en'))].join(' — ') };
}
