import { html, nothing, type TemplateResult } from 'lit';
import { checkStep } from '@acct-kit/core/form';
import type { FormContext } from './context.ts';

/** Shows which section the person is in, and which ones are not done. Each entry leads to its section. */
export function progressTemplate({ engine, texts, actions }: FormContext): TemplateResult {
  const { sections, step } = engine.view;
  return html`<nav class="progress" aria-label=${texts.say('progress')}>
    <ol>
      ${sections.map(
        ({ section, status, current }) =>
          html`<li class=${status}>
            <button type="button" aria-current=${current ? 'step' : nothing} @click=${() => actions.goTo(section.id)}>
              <span class="name">${texts.of(section.title)}</span>
              <span class="status">${texts.say(`status-${status}`)}</span>
            </button>
          </li>`,
      )}
      <li class="check">
        <button
          type="button"
          aria-current=${step === checkStep ? 'step' : nothing}
          @click=${() => actions.goTo(checkStep)}
        >
          <span class="name">${texts.say('check')}</span>
        </button>
      </li>
    </ol>
  </nav>`;
}
