import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A label and what it says. A fact without a text is not shown. */
export type Fact = readonly [label: string, text: Html | string | undefined];

/** A short list of facts, beside each other where there is room. */
export const factList = (facts: readonly Fact[]): Html =>
  html`<dl class="facts">
    ${facts.map(([label, text]) =>
      text === undefined
        ? ''
        : html`<div>
            <dt>${label}</dt>
            <dd>${text}</dd>
          </div>`,
    )}
  </dl>`;
