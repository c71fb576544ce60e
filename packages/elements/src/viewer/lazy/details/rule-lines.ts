import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../texts/texts.ts';
import { basisTemplate } from './basis-lines.ts';
import type { RuleLine, RuleView } from './rule.ts';

/** What is said of a rule or a record, each with where it comes from. */
export const ruleLinesTemplate = (lines: readonly RuleLine[], texts: Texts): TemplateResult => html`
  <dl class="basis">
    ${lines.map(
      ({ label, text, basis }) => html`
        <div>
          <dt>${label}</dt>
          <dd>
            <p>${text}</p>
            ${basis === undefined ? nothing : basisTemplate(basis, texts)}
          </dd>
        </div>
      `,
    )}
  </dl>
`;

/** Which rule was applied, where it comes from and how far it can be trusted. */
export const ruleTemplate = ({ title, lines, note }: RuleView, texts: Texts): TemplateResult => html`
  <p>${title}</p>
  ${lines.length === 0 ? nothing : ruleLinesTemplate(lines, texts)}
  ${note === undefined ? nothing : html`<p>${note}</p>`}
  <p class="muted">${texts.say('rule-counting')}</p>
`;
