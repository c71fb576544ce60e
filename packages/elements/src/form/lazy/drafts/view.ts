import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState, OutboxEntry } from '@acct-kit/core/drafts';
import type { Say } from '../../../util/messages.ts';
import type { DraftMessageKey } from './messages-zh-cn.ts';

/** What a person can do with a draft. */
export interface DraftActions {
  download(): void;
  upload(file: File): Promise<void>;
  /** Asks whether to clear it, or no more. */
  ask(asks: boolean): void;
  wipe(): Promise<void>;
  reopen(): void;
}

/** How a draft stands. */
export interface DraftView {
  readonly state: DraftState;
  readonly restoredAt: number | undefined;
  /** Nobody knows whose draft it would be. */
  readonly isAnonymous: boolean;
  readonly asks: boolean;
  /** What the last action did. */
  readonly said: DraftMessageKey | undefined;
  readonly locale: string;
  readonly say: Say<DraftMessageKey>;
  readonly actions: DraftActions;
}

function keyOf({ state, restoredAt, isAnonymous }: DraftView): DraftMessageKey {
  const { status, reason = 'unavailable', found, savedAt } = state;
  if (status === 'memory') return isAnonymous ? 'draft-no-account' : `draft-${reason}`;
  if (status === 'empty') return found === 'expired' ? 'draft-expired' : 'draft-empty';
  return status === 'saved' && savedAt === restoredAt ? 'draft-restored' : `draft-${status}`;
}

type Tool = 'download' | 'upload' | 'wipe' | 'restart' | 'reopen';

/** What is offered, by what is said; beside any other failure, the way out and back by a file. */
const toolsFor: Partial<Record<DraftMessageKey, readonly Tool[]>> = {
  'draft-empty': ['upload'],
  'draft-expired': ['upload'],
  'draft-saving': ['download', 'upload', 'wipe'],
  'draft-saved': ['download', 'upload', 'wipe'],
  'draft-restored': ['download', 'upload', 'restart'],
  // A file would stay behind.
  'draft-public': [],
  'draft-newer': ['download'],
  'draft-wiped': ['download', 'reopen'],
};
const usualTools: readonly Tool[] = ['download', 'upload'];

/** What comes with every keystroke is not read out. */
const quiet: readonly DraftMessageKey[] = ['draft-empty', 'draft-saving', 'draft-saved'];

const uploadTemplate = ({ say, actions }: DraftView): TemplateResult =>
  html`<span class="draft-file"
    ><input
      id="draft-file"
      class="visually-hidden"
      type="file"
      accept=".json,application/json"
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const file = input.files?.[0];
        if (!file) return;
        input.value = '';
        void actions.upload(file);
      }}
    /><label for="draft-file" class="button link">${say('draft-upload')}</label></span
  >`;

const linkTemplate = (text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="link" @click=${act}>${text}</button>`;

function toolTemplate(tool: Tool, view: DraftView): TemplateResult {
  const { say, actions } = view;
  if (tool === 'upload') return uploadTemplate(view);
  const act = { download: actions.download, reopen: actions.reopen, wipe: ask, restart: ask }[tool];
  function ask(): void {
    actions.ask(true);
  }
  return linkTemplate(say(`draft-${tool}`), act);
}

/** The question stands where the answer is: a dialog of the browser is not shown in a frame of another origin. */
const questionTemplate = ({ say, actions }: DraftView): TemplateResult =>
  html`<div class="draft-question" role="group" aria-labelledby="draft-question">
    <span id="draft-question">${say('draft-wipe-question')}</span>
    <button type="button" class="danger" @click=${() => void actions.wipe()}>${say('draft-wipe-yes')}</button>
    <button type="button" @click=${() => actions.ask(false)}>${say('draft-wipe-no')}</button>
  </div>`;

const timeText = (instant: number, locale: string, withDay: boolean): string =>
  new Intl.DateTimeFormat(locale, {
    ...(withDay ? { month: 'long', day: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Shanghai',
  }).format(instant);

/** How the draft of a form stands. */
export function draftTemplate(view: DraftView): TemplateResult {
  const { state, asks, said, locale, say } = view;
  const key = keyOf(view);
  const time = state.savedAt === undefined ? '' : timeText(state.savedAt, locale, key === 'draft-restored');
  const text = say(key, { time });
  const isQuiet = quiet.includes(key);
  const tools = toolsFor[key] ?? usualTools;
  return html`<section class="draft ${state.status}" part="draft" aria-label=${say('draft-title')}>
    <div class="draft-line">
      <p class="draft-state">${isQuiet ? text : nothing}</p>
      <div role="status">${isQuiet ? nothing : html`<p>${text}</p>`} ${said ? html`<p>${say(said)}</p>` : nothing}</div>
      <div class="draft-tools">${asks ? nothing : tools.map((tool) => toolTemplate(tool, view))}</div>
    </div>
    ${asks ? questionTemplate(view) : nothing}
  </section>`;
}

interface PendingSubmitActions {
  again(): void;
  back(): void;
}

/** Says that a submit waits for the network. */
export const pendingSubmitTemplate = (
  { stored, attempts }: Pick<OutboxEntry, 'stored' | 'attempts'>,
  say: Say<DraftMessageKey>,
  { again, back }: PendingSubmitActions,
): TemplateResult =>
  html`<div part="page" class="page">
    <div class="banner warning waiting" role="status">
      <h2 tabindex="-1">${say('waiting-title')}</h2>
      <p>${say(stored ? 'waiting-stored' : 'waiting-unstored')}</p>
      ${attempts > 0 ? html`<p class="muted">${say('waiting-attempts', { count: attempts })}</p>` : nothing}
    </div>
    <div class="buttons">
      <button type="button" class="primary" @click=${again}>${say('waiting-again')}</button>
      <button type="button" @click=${back}>${say('waiting-back')}</button>
    </div>
  </div>`;
