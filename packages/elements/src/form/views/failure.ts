import { html, nothing, type TemplateResult } from 'lit';
import type { FormMessageKey } from '../messages-zh-cn.ts';
import type { Texts } from '../texts.ts';

export interface SubmitFailure {
  readonly text: string;
  /** What can be done about it here. */
  readonly way?: { readonly name: string; readonly go: () => void } | undefined;
}

/** What was not done, and why. */
export const failureTemplate = (
  failure: SubmitFailure | undefined,
  title: FormMessageKey,
  texts: Texts,
): TemplateResult | typeof nothing =>
  failure === undefined
    ? nothing
    : html`<div class="banner error failure" role="alert" tabindex="-1">
        <p><strong>${texts.say(title)}</strong></p>
        <p>${failure.text}</p>
        ${
          failure.way
            ? html`<button type="button" @click=${() => failure.way?.go()}>${failure.way.name}</button>`
            : nothing
        }
      </div>`;
