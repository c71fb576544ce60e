import { html, nothing, type TemplateResult } from 'lit';
import { fieldAt } from '@acct-kit/core/policy';
import type { SummaryEntry } from '@acct-kit/core/form';
import type { FormContext } from './context.ts';
import { controlId } from './control-id.ts';

function entryTemplate(entry: SummaryEntry, { engine, texts, actions }: FormContext): TemplateResult {
  const { pointer, section, label } = entry;
  const open = (event: Event) => {
    event.preventDefault();
    actions.goToField(section, pointer);
  };
  const name = texts.of(label);
  const text = texts.issue(entry, label, fieldAt(engine.policy, pointer)?.type);
  // The summary is far from the field, so each entry has to name its field.
  return html`<li>
    <a href="#${controlId(pointer)}" @click=${open}
      >${text.includes(name) ? text : texts.say('colon', { name, text })}</a
    >
  </li>`;
}

/** Lists what is recommended: a rule asks for it, but the form can be submitted without it. */
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

/** The error summary above the page. Each entry leads to its field, in whichever section that is. */
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
