import { html, nothing, type TemplateResult } from 'lit';
import type { FormPage } from '../model/page.ts';
import type { Texts } from '../texts/texts.ts';
import { checkTemplate } from './answers.ts';
import type { FormContext } from './context.ts';
import { outcomeTemplate, type OutcomeContext } from './outcome.ts';
import { progressTemplate } from './progress.ts';
import { sectionTemplate } from './section.ts';
import { summaryTemplate } from './summary.ts';

export const loadingTemplate = (texts: Texts): TemplateResult =>
  html`<p class="page muted" role="status">${texts.say('loading')}</p>`;

/** Says why the form could not be opened. */
export const failedTemplate = (text: string, retry: () => void, texts: Texts): TemplateResult =>
  html`<div class="page">
    <div class="banner error" role="alert">
      <h2 tabindex="-1">${texts.say('load-failed')}</h2>
      <p>${text}</p>
      <div class="buttons">
        <button type="button" class="primary" @click=${retry}>${texts.say('retry')}</button>
      </div>
    </div>
  </div>`;

/** The form: where the person is, and the section or the page of answers. */
export function formTemplate({ basedOn, case: dossierEdit }: FormPage, context: FormContext): TemplateResult {
  const current = context.engine.view.sections.find((section) => section.current)?.section;
  return html`<div class="form">
    <div part="progress">${progressTemplate(context)}</div>
    <div part="page" class="page">
      ${basedOn?.status === 'withdrawn' ? html`<p class="banner" role="status">${context.texts.say('taken-back')}</p>` : nothing}
      ${dossierEdit?.introTemplate(context)} ${summaryTemplate(context)}
      ${current ? sectionTemplate(current, context) : checkTemplate(context)}
    </div>
  </div>`;
}

export const outcomePageTemplate = (context: OutcomeContext): TemplateResult =>
  html`<div part="page" class="page outcome">${outcomeTemplate(context)}</div>`;
