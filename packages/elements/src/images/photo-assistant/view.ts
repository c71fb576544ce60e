import type { Verdict } from '@acct-kit/validators';
import { html, nothing, type TemplateResult } from 'lit';
import { maxTilt } from '../framing.ts';
import type { OpenFailure } from '../picture.ts';
import { frameTemplate, pickersTemplate } from '../tool-frame.ts';
import { fill } from '../../util/messages.ts';
import type { Command } from './commands.ts';
import type { FinishedPhoto } from './finish-photo.ts';
import { ruleTexts, type PhotoTexts } from './rule-texts.ts';
import type { FullTarget } from './target.ts';

export type State = 'choosing' | 'loading' | 'open';

/** What a person can do with the photo. */
export interface PhotoActions {
  load(files: readonly File[]): void;
  command(command: Command): void;
  /** Frames the head by itself. */
  autoFrame(): void;
  tilt(degrees: number): void;
  use(): void;
  close(): void;
  key(event: KeyboardEvent): void;
  down(event: PointerEvent): void;
  move(event: PointerEvent): void;
  up(event: PointerEvent): void;
  wheel(event: WheelEvent): void;
}

/** What the assistant shows. */
export interface PhotoView {
  readonly texts: PhotoTexts;
  readonly rules: FullTarget;
  readonly state: State;
  readonly failure: OpenFailure | 'memory' | undefined;
  readonly tilt: number;
  readonly photo: FinishedPhoto | undefined;
  readonly verdict: Verdict;
  readonly announcement: string;
  readonly actions: PhotoActions;
}

export const photoTemplate = (view: PhotoView): TemplateResult =>
  frameTemplate({
    texts: view.texts,
    body: bodies[view.state](view),
    status: statusOf(view),
    announcement: view.announcement,
    close: view.actions.close,
    buttons: view.photo ? useButtonTemplate(view) : nothing,
  });

function statusOf({ state, texts, rules, photo, verdict }: PhotoView): string {
  if (state === 'loading') return texts.loading;
  if (!photo) return '';
  const decisive = photo.reports.filter((report) => report.verdict === verdict);
  const names = decisive.map((report) => ruleTexts(report, rules, texts).name).join(texts['between-names']);
  return fill(texts[`summary-${verdict}`], { names });
}

/**
 * The button stays on the page even while it cannot be used, so that it keeps the focus. A rule that fails disables it.
 */
const useButtonTemplate = ({ texts, verdict, actions }: PhotoView): TemplateResult =>
  html`<button type="button" class="primary" aria-disabled=${verdict === 'fail'} @click=${actions.use}>
    ${texts[verdict === 'unsure' ? 'use-anyway' : 'use']}
  </button>`;

const bodies: Readonly<Record<State, (view: PhotoView) => TemplateResult>> = {
  loading: ({ texts }) => html`<p class="choosing">${texts.loading}</p>`,
  choosing: (view) =>
    html`<div class="choosing stack">
      ${
        view.failure
          ? html`<div class="banner error failure" tabindex="-1">${view.texts[`failed-${view.failure}`]}</div>`
          : nothing
      }
      <p>${view.texts['choose-intro']}</p>
      ${photoPickersTemplate(view, 'choose')}
    </div>`,
  open: (view) =>
    html`<div class="columns">
      <div class="stack">
        ${stageTemplate(view)}
        <p class="muted">${view.texts['stage-hint']}</p>
        ${toolsTemplate(view)} ${photoPickersTemplate(view, 'choose-other')}
      </div>
      <div>
        <h3>${view.texts.results}</h3>
        ${resultsTemplate(view)}
      </div>
    </div>`,
};

const photoPickersTemplate = ({ texts, actions }: PhotoView, label: 'choose' | 'choose-other'): TemplateResult =>
  pickersTemplate({ label: texts[label], texts, multiple: false, capture: 'user', take: actions.load });

const stageTemplate = ({ texts, actions }: PhotoView): TemplateResult =>
  html`<div
    class="stage"
    role="application"
    tabindex="0"
    aria-label=${texts.stage}
    @keydown=${actions.key}
    @pointerdown=${actions.down}
    @pointermove=${actions.move}
    @pointerup=${actions.up}
    @pointercancel=${actions.up}
    @wheel=${actions.wheel}
  >
    <canvas aria-hidden="true"></canvas>
  </div>`;

const tools: readonly (readonly [command: Command, sign: string])[] = [
  ['left', '←'],
  ['right', '→'],
  ['up', '↑'],
  ['down', '↓'],
  ['larger', '＋'],
  ['smaller', '－'],
  ['turn-left', '↺'],
  ['turn-right', '↻'],
];

function toolsTemplate({ texts, tilt, actions }: PhotoView): TemplateResult {
  return html`<div class="tools" role="group" aria-label=${texts.tools}>
      ${tools.map(
        ([command, sign]) =>
          html`<button type="button" data-command=${command} @click=${() => actions.command(command)}>
            <span aria-hidden="true">${sign}</span> ${texts[command]}
          </button>`,
      )}
      <button type="button" data-command="auto" @click=${actions.autoFrame}>${texts.auto}</button>
    </div>
    <label class="range"
      >${fill(texts.tilt, { degrees: tilt })}<input
        type="range"
        min=${-maxTilt}
        max=${maxTilt}
        step="0.5"
        .value=${String(tilt)}
        @input=${(event: Event) => actions.tilt((event.target as HTMLInputElement).valueAsNumber)}
    /></label>`;
}

/** Rules that fail come first. */
const order: Readonly<Record<Verdict, number>> = { fail: 0, unsure: 1, pass: 2 };

const marks: Readonly<Record<Verdict, string>> = { pass: '✓', fail: '✗', unsure: '?' };

function resultsTemplate({ photo, rules, texts }: PhotoView): TemplateResult {
  const reports = [...(photo?.reports ?? [])].sort((a, b) => order[a.verdict] - order[b.verdict]);
  const isPadded = photo !== undefined && photo.padding > 0;
  return html`<ul class="rules">
    ${reports.map((report) => {
      const { rule, verdict } = report;
      const { name, detail, advice } = ruleTexts(report, rules, texts);
      return html`<li class=${verdict} data-rule=${rule}>
        <span class="mark" aria-hidden="true">${marks[verdict]}</span>
        <div>
          <p>${name} <span class="word">${texts[verdict]}</span></p>
          <p class="detail">${detail}</p>
          ${advice ? html`<p>${advice}</p>` : nothing}
          ${rule === 'bytes' && isPadded ? html`<p class="detail">${texts.padded}</p>` : nothing}
        </div>
      </li>`;
    })}
  </ul>`;
}
