import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../texts/texts.ts';
import { basisTemplate } from './basis-lines.ts';
import type { RuleLine, RuleView } from './rule.ts';

/** The lines about a rule or a record, each with its sources. */
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

/** Shows which rule was applied, its sources, and how reliable they are. */
export const ruleTemplate = ({ title, lines, note }: RuleView, texts: Texts): TemplateResult => html`
  <p>${title}</p>
  ${lines.length === 0 ? nothing : ruleLinesTemplate(lines, texts)}
  ${note === undefined ? nothing : html`<p>${note}</p>`}
  <p class="muted">${texts.say('rule-counting')}</p>
`;
