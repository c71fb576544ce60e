import type { Remark } from '@acct-kit/core/contract';
import {
  codeLabel,
  translator,
  type CheckIssue,
  type Field,
  type Policy,
  type Translate,
  type Translation,
} from '@acct-kit/core/policy';
import type { Issue } from '@acct-kit/validators';
import { localeFor } from '../../util/locales.ts';
import { fill, type MessageParams, type Say } from '../../util/messages.ts';
import { chinese, type FormMessageKey } from './messages-zh-cn.ts';

/** Everything that the form says, in one language. */
export interface Texts {
  /** The language, as `Intl` takes it. */
  readonly locale: string;
  readonly say: Say<FormMessageKey>;
  /** Translates a text of the policy. */
  readonly of: Translate;
  /** Says what is wrong with a field, and what to do. */
  issue(issue: CheckIssue, label: string, type?: Field['type']): string;
  remark(remark: Remark): string;
  /** Says why a call failed, by its code. */
  failure(code: string, requestId?: string): string;
}

/** Words that replace texts: those of the form by key, those of the policy and of the tools by the Chinese text. */
export type Wording = Translation;

const has = (table: object, key: string) => Object.prototype.hasOwnProperty.call(table, key);

const requiredKey = (type: Field['type'] = 'text'): FormMessageKey =>
  type === 'files' ? 'issue-required-files' : type === 'choice' ? 'issue-required-choice' : 'issue-required-text';

/**
 * Makes the texts of a language.
 *
 * @param attribute the element's `locale`
 * @param own words that replace the usual ones
 * @param describeChinese says in Chinese what is wrong with a number, a name or a file
 */
export function createTexts(
  attribute: string,
  policy: Policy | undefined,
  own: Wording,
  describeChinese: ((issue: Issue) => string) | undefined,
): Texts {
  const locale = localeFor(attribute);
  const table: Wording = { ...chinese, ...locale?.form, ...own };
  const textOf = (key: string, params?: MessageParams) => (has(table, key) ? fill(table[key]!, params) : undefined);
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
      const text = textOf(`issue-${code}`, withLabel);
      if (text !== undefined) return text;
      // The other codes are those of the validators. Of a code that only a newer server knows, we say at least which
      // field.
      return describe?.({ code, params } as Issue) || say('issue-other', withLabel);
    },
    remark({ reason, text }) {
      const reasonText = policy ? of(codeLabel(policy, 'returnReason', reason)) : '';
      return text ? say('colon', { name: reasonText, text }) : reasonText;
    },
    failure(code, requestId) {
      const isSignedOut = code === 'unauthenticated' || code === 'token-expired';
      return (
        textOf(isSignedOut ? 'problem-signed-out' : `problem-${code}`) ??
        (requestId === undefined ? say('problem-unavailable') : say('problem-other', { id: requestId }))
      );
    },
  };
}
