import type { CreditBasis } from '@acct-kit/core/credits';
import type { CreditPolicy } from '@acct-kit/core/policy';
import type { Texts } from '../../texts/texts.ts';

export interface SourceView {
  readonly title: string;
  readonly url: string | undefined;
}

/** Where something comes from, and how far to trust it. */
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
        // Only addresses of pages: a pack is data that a host may have from elsewhere.
        url: /^https?:\/\//.test(found?.url ?? '') ? found?.url : undefined,
      };
    }),
    confidence: texts.say('confidence', { confidence: texts.say(`confidence-${confidence}`) }),
    note: note && texts.of(note),
  };
}
