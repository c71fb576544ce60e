import { html, nothing, type TemplateResult } from 'lit';
import type { FormMessageKey } from '../texts/messages-zh-cn.ts';
import type { Texts } from '../texts/texts.ts';

/** Why an action on the page failed. */
export interface SubmitFailure {
  readonly text: string;
  /** A button with which the person can go on. */
  readonly remedy?: { readonly name: string; readonly run: () => void } | undefined;
}

/** Says what was not done, and why. */
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
          failure.remedy
            ? html`<button type="button" @click=${failure.remedy.run}>${failure.remedy.name}</button>`
            : nothing
        }
      </div>`;
