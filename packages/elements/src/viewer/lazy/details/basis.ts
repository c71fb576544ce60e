import type { CreditBasis } from '@acct-kit/core/credits';
import type { CreditPolicy } from '@acct-kit/core/policy';
import type { Texts } from '../../texts/texts.ts';

export interface SourceView {
  readonly title: string;
  readonly url: string | undefined;
}

/** The sources of a rule, and how reliable they are. */
export interface BasisView {
  readonly sources: readonly SourceView[];
  readonly confidence: string;
  readonly note: string | undefined;
}

export function basisView(
  { source, confidence, note }: CreditBasis,
  policy: CreditPolicy | undefined,
  texts: Texts,
): BasisView {
  return {
    sources: source.map((id) => {
      const found = policy?.sources[id];
      return {
        title: [found === undefined ? id : texts.of(found.title), found?.number].filter(Boolean).join(' '),
        // Only addresses of web pages become links, because a host may have its pack from anywhere.
        url: /^https?:\/\//.test(found?.url ?? '') ? found?.url : undefined,
      };
    }),
    confidence: texts.say('confidence', { confidence: texts.say(`confidence-${confidence}`) }),
    note: note && texts.of(note),
  };
}
