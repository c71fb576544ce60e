import { html, nothing, type TemplateResult } from 'lit';

/** The texts that all tools have. */
export interface FrameTexts {
  readonly title: string;
  readonly privacy: string;
  readonly close: string;
  readonly camera: string;
}

export interface ToolFrame {
  readonly texts: FrameTexts;
  readonly body: TemplateResult;
  /** The state of the tool, in words. */
  readonly status: string;
  /** What the last action did, for people who use a screen reader. */
  readonly announcement: string;
  readonly close: () => void;
  /** The buttons that lead on. */
  readonly buttons: unknown;
}

/** The frame of a tool: title, content, and the buttons that close it or lead on. */
export const frameTemplate = ({ texts, body, status, announcement, close, buttons }: ToolFrame): TemplateResult => html`
  <div class="tool">
    <div class="head">
      <h2 id="title">${texts.title}</h2>
      <span class="muted">${texts.privacy}</span>
    </div>
    <div class="body">${body}</div>
    <div class="foot">
      <p role="status">${status}</p>
      <span class="visually-hidden" aria-live="polite">${announcement}</span>
      <button type="button" @click=${close}>${texts.close}</button>
      ${buttons}
    </div>
  </div>
`;

export interface Picker {
  readonly label: string;
  readonly texts: FrameTexts;
  readonly multiple: boolean;
  /** The camera that a phone opens: the one on its screen side, or the one on its back. */
  readonly capture: 'user' | 'environment';
  readonly take: (files: readonly File[]) => void;
}

/** The controls with which a person chooses a picture or, on a phone, takes one. */
export function pickersTemplate({ label, texts, multiple, capture, take }: Picker): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    // A change without files has nothing to take. Emptying the input now would lose a choice that is under way.
    if (files.length === 0) return;
    input.value = '';
    take(files);
  };
  const picker = (id: string, text: string, camera: boolean): TemplateResult =>
    html`<input
        id=${id}
        class="visually-hidden"
        type="file"
        accept="image/*"
        ?multiple=${multiple && !camera}
        capture=${camera ? capture : nothing}
        @change=${onChange}
      /><label for=${id} class="button">${text}</label>`;
  return html`<div class="pickers">
    <span>${picker('choose', label, false)}</span>
    <span class="camera">${picker('camera', texts.camera, true)}</span>
  </div>`;
}
