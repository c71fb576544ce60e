import type { Remark } from '@acct-kit/core/contract';
import {
  codeLabel,
  translator,
  type CheckIssue,
  type Field,
  type Policy,
  type Translation,
} from '@acct-kit/core/policy';
import type { Issue } from '@acct-kit/validators';
import { localeFor } from '../locales/locales.ts';
import { fill } from '../locales/messages.ts';
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

/** Other words for the form's texts, by key, and for those of the policy and the tools, by the Chinese text. */
export type Wording = Translation;

const has = (table: object, key: string) => Object.prototype.hasOwnProperty.call(table, key);

const requiredKey = (type: Field['type'] = 'text'): FormMessageKey =>
  type === 'files' ? 'issue-required-files' : type === 'choice' ? 'issue-required-choice' : 'issue-required-text';

/**
 * The texts of a language, with those that are put in their place.
 *
 * @param attribute the element's `locale`
 * @param describeChinese says what is wrong with a number, a name or a file
 */
export function createTexts(
  attribute: string,
  policy: Policy | undefined,
  own: Wording,
  describeChinese: ((issue: Issue) => string) | undefined,
): Texts {
  const locale = localeFor(attribute);
  const table: Wording = { ...chinese, ...locale?.form, ...own };
  const textOf = (key: string, params?: Readonly<Record<string, string | number>>) =>
    has(table, key) ? fill(table[key]!, params) : undefined;
  const say: Texts['say'] = (key, params) => textOf(key, params)!;
  const of = translator(own, locale && policy?.translations.en, locale?.policy);
  const describe = locale?.describeIssue ?? describeChinese;
  return {
    locale: locale ? attribute : 'zh-CN',
    say,
    of,
    issue({ code, params }, label, type) {
      const withLabel = { label: of(label), ...params };
      if (code === 'required') return say(requiredKey(type), withLabel);
      const said = textOf(`issue-${code}`, withLabel);
      if (said !== undefined) return said;
      // The rest are codes of the validators; of one that only a newer server knows, we say at least where.
      return describe?.({ code, params } as Issue) || say('issue-other', withLabel);
    },
    remark({ reason, text }) {
      const reasonText = policy ? of(codeLabel(policy, 'returnReason', reason)) : '';
      return text ? say('colon', { name: reasonText, text }) : reasonText;
    },
    failure(code, requestId) {
      const signedOut = code === 'unauthenticated' || code === 'token-expired';
      return (
        textOf(signedOut ? 'problem-signed-out' : `problem-${code}`) ??
        (requestId === undefined ? say('problem-unavailable') : say('problem-other', { id: requestId }))
      );
    },
  };
}
