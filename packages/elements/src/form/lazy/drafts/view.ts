import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState, OutboxEntry } from '@acct-kit/core/drafts';
import type { Say } from '../../../util/messages.ts';
import type { DraftMessageKey } from './messages-zh-cn.ts';

/** What a person can do with a draft. */
export interface DraftActions {
  download(): void;
  upload(file: File): Promise<void>;
  /** Asks whether to delete the draft, or stops asking. */
  ask(asks: boolean): void;
  wipe(): Promise<void>;
  reopen(): void;
}

/** What is shown of a draft. */
export interface DraftView {
  readonly state: DraftState;
  readonly restoredAt: number | undefined;
  /** Whether nobody knows whose draft it would be. */
  readonly isAnonymous: boolean;
  readonly asks: boolean;
  /** The result of the last action. */
  readonly result: DraftMessageKey | undefined;
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

/** The buttons that are offered, by the text that is shown. */
const toolsFor: Partial<Record<DraftMessageKey, readonly Tool[]>> = {
  'draft-empty': ['upload'],
  'draft-expired': ['upload'],
  'draft-saving': ['download', 'upload', 'wipe'],
  'draft-saved': ['download', 'upload', 'wipe'],
  'draft-restored': ['download', 'upload', 'restart'],
  // A downloaded file would stay on the public computer.
  'draft-public': [],
  'draft-newer': ['download'],
  'draft-wiped': ['download', 'reopen'],
};
/** With any other text the person can save the draft as a file, and restore it from one. */
const usualTools: readonly Tool[] = ['download', 'upload'];

/** These texts come with every keystroke, so a screen reader does not read them out. */
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

/**
 * Asks whether to delete the draft. The question is part of the page, because a browser does not show its own dialogs
 * in a frame of another origin.
 */
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

/** Shows the state of the draft, and what the person can do with it. */
export function draftTemplate(view: DraftView): TemplateResult {
  const { state, asks, result, locale, say } = view;
  const key = keyOf(view);
  const time = state.savedAt === undefined ? '' : timeText(state.savedAt, locale, key === 'draft-restored');
  const text = say(key, { time });
  const isQuiet = quiet.includes(key);
  const tools = toolsFor[key] ?? usualTools;
  return html`<section class="draft ${state.status}" part="draft" aria-label=${say('draft-title')}>
    <div class="draft-line">
      <p class="draft-state">${isQuiet ? text : nothing}</p>
      <div role="status">
        ${isQuiet ? nothing : html`<p>${text}</p>`} ${result ? html`<p>${say(result)}</p>` : nothing}
      </div>
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
