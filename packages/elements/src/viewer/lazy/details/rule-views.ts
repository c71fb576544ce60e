import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../say.ts';
import { basisLines } from './basis-lines.ts';
import type { RuleLine, RuleView } from './rule.ts';

/** What is said of a rule or a record, each with where it comes from. */
export const linesView = (lines: readonly RuleLine[], say: Say): TemplateResult => html`
  <dl class="basis">
    ${lines.map(
      ({ label, text, basis }) => html`
        <div>
          <dt>${label}</dt>
          <dd>
            <p>${text}</p>
            ${basis === undefined ? nothing : basisLines(basis, say)}
          </dd>
        </div>
      `,
    )}
  </dl>
`;

/** Which rule was applied, where it comes from and how far it can be trusted. */
export const ruleView = ({ title, lines, note }: RuleView, say: Say): TemplateResult => html`
  <p>${title}</p>
  ${lines.length === 0 ? nothing : linesView(lines, say)} ${note === undefined ? nothing : html`<p>${note}</p>`}
  <p class="muted">${say('rule-counting')}</p>
`;
