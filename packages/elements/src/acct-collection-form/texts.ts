import type { Remark } from '@acct-kit/core/contract';
import { codeLabel, translator, type CheckIssue, type Field, type Policy } from '@acct-kit/core/policy';
import { chineseIssueTexts, issueText, type Issue } from '@acct-kit/validators';
import { localeFor } from '../locales.ts';
import { fill, type Messages } from '../messages.ts';
import { chinese, type FormMessageKey } from './messages-zh-cn.ts';

/** Everything that the form says, in one language. */
export interface Texts {
  /** For `Intl`. */
  readonly locale: string;
  /** One of the form's own texts. */
  say(key: FormMessageKey, params?: Readonly<Record<string, string | number>>): string;
  /** A text of the policy. */
  of(text: string): string;
  /** What is wrong with a field, and what to do. */
  issue(issue: CheckIssue, label: string, type?: Field['type']): string;
  remark(remark: Remark): string;
  /** Why a call failed, by its code. */
  failure(code: string, requestId?: string): string;
}

const has = (table: object, key: string) => Object.prototype.hasOwnProperty.call(table, key);

const isKey = (key: string): key is FormMessageKey => has(chinese, key);

const requiredKey = (type: Field['type'] = 'text'): FormMessageKey =>
  type === 'files' ? 'issue-required-files' : type === 'choice' ? 'issue-required-choice' : 'issue-required-text';

/**
 * The texts of a language, with those that the host puts in their place.
 *
 * @param attribute the element's `locale`
 */
export function createTexts(
  attribute: string,
  policy: Policy | undefined,
  overrides: Partial<Messages<FormMessageKey>> = {},
): Texts {
  const locale = localeFor(attribute);
  const table = { ...chinese, ...locale?.form, ...overrides };
  const say: Texts['say'] = (key, params) => fill(table[key], params);
  const of = locale ? translator(policy?.translations.en, locale.policy) : (text: string) => text;
  const describe = locale?.describeIssue ?? ((issue: Issue) => issueText(issue, chineseIssueTexts));
  return {
    locale: locale ? attribute : 'zh-CN',
    say,
    of,
    issue({ code, params }, label, type) {
      const withLabel = { label: of(label), ...params };
      if (code === 'required') return say(requiredKey(type), withLabel);
      const own = `issue-${code}`;
      if (isKey(own)) return say(own, withLabel);
      // The rest are codes of the validators; of one that only a newer server knows, we say at least where.
      return has(chineseIssueTexts.texts, code) ? describe({ code, params } as Issue) : say('issue-other', withLabel);
    },
    remark({ reason, text }) {
      const reasonText = policy ? of(codeLabel(policy, 'returnReason', reason)) : '';
      return text ? say('colon', { name: reasonText, text }) : reasonText;
    },
    failure(code, requestId) {
      const signedOut = code === 'unauthenticated' || code === 'token-expired';
      const key = signedOut ? 'problem-signed-out' : `problem-${code}`;
      if (isKey(key)) return say(key);
      return requestId === undefined ? say('problem-unavailable') : say('problem-other', { id: requestId });
    },
  };
}
