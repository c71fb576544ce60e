import { html, type TemplateResult } from 'lit';
import type { Texts } from '../texts/texts.ts';

/** A part of the viewer that is loaded when the person asks for it. */
export interface LazyPart<Module> {
  /** The part, once it is loaded. */
  readonly now: Module | undefined;
  readonly isMissing: boolean;
  load(): Promise<unknown>;
}

/** Stands in the place of a part that is being loaded, or cannot be. */
export const detailsLoadingTemplate = (
  { isMissing }: Pick<LazyPart<unknown>, 'isMissing'>,
  texts: Texts,
): TemplateResult => html`
  <p class="muted" role="status">${texts.say(isMissing ? 'details-missing' : 'details-loading')}</p>
`;

/** Shows a heading, and below it what is loaded when the person opens it. */
export const lazyDetailsTemplate = <Module>(
  key: 'rule' | 'years-table',
  part: LazyPart<Module>,
  texts: Texts,
  content: (loaded: Module) => TemplateResult,
): TemplateResult => html`
  <details part=${key} @toggle=${() => void part.load()}>
    <summary>${texts.say(key)}</summary>
    <div class="rule">${part.now === undefined ? detailsLoadingTemplate(part, texts) : content(part.now)}</div>
  </details>
`;
