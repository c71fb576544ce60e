import { html, nothing, type TemplateResult } from 'lit';
import { fieldAt } from '@acct-kit/core/policy';
import type { SummaryEntry } from '@acct-kit/core/form';
import { controlId, type FormContext } from './context.ts';

function entryTemplate(entry: SummaryEntry, { engine, texts, actions }: FormContext): TemplateResult {
  const { pointer, section, label } = entry;
  const lead = (event: Event) => {
    event.preventDefault();
    actions.lead(section, pointer);
  };
  const name = texts.of(label);
  const text = texts.issue(entry, label, fieldAt(engine.policy, pointer)?.type);
  // Away from its field a mistake has to say which one it is.
  return html`<li>
    <a href="#${controlId(pointer)}" @click=${lead}
      >${text.includes(name) ? text : texts.say('colon', { name, text })}</a
    >
  </li>`;
}

/** What is asked for by a rule that stops nobody. */
export function adviceTemplate(context: FormContext): TemplateResult | typeof nothing {
  const { advice } = context.engine.view;
  if (advice.length === 0) return nothing;
  return html`<div class="banner advice">
    <h3>${context.texts.say('advice-title')}</h3>
    <ul>
      ${advice.map((entry) => entryTemplate(entry, context))}
    </ul>
  </div>`;
}

/** What has to be changed, on top of the page; each entry leads to its field, in whichever section. */
export function summaryTemplate(context: FormContext): TemplateResult | typeof nothing {
  const { engine, texts } = context;
  const { summary } = engine.view;
  if (summary.length === 0) return nothing;
  return html`<div class="banner error summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <p id="summary-title"><strong>${texts.say('summary-title', { count: summary.length })}</strong></p>
    <ul>
      ${summary.map((entry) => entryTemplate(entry, context))}
    </ul>
  </div>`;
}
