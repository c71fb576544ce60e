import { html, nothing, type TemplateResult } from 'lit';

/** The texts that every tool has. */
export interface FrameTexts {
  readonly title: string;
  readonly privacy: string;
  readonly close: string;
  readonly camera: string;
}

export interface Frame {
  readonly texts: FrameTexts;
  readonly body: TemplateResult;
  /** How things stand, in words. */
  readonly status: string;
  /** What the last action did, for those who cannot see it. */
  readonly said: string;
  readonly close: () => void;
  /** The buttons that lead on. */
  readonly buttons: unknown;
}

/** A title, what belongs to it, and the ways out. */
export const frameTemplate = ({ texts, body, status, said, close, buttons }: Frame): TemplateResult => html`
  <div class="tool">
    <div class="head">
      <h2 id="title">${texts.title}</h2>
      <span class="muted">${texts.privacy}</span>
    </div>
    <div class="body">${body}</div>
    <div class="foot">
      <p role="status">${status}</p>
      <span class="visually-hidden" aria-live="polite">${said}</span>
      <button type="button" @click=${close}>${texts.close}</button>
      ${buttons}
    </div>
  </div>
`;

export interface Picker {
  readonly label: string;
  readonly texts: FrameTexts;
  readonly multiple: boolean;
  /** Which camera a phone opens: that of its screen side, or that of its back. */
  readonly capture: 'user' | 'environment';
  readonly take: (files: readonly File[]) => void;
}

/** The controls that take a picture from the disk or, on a phone, from the camera. */
export function pickersTemplate({ label, texts, multiple, capture, take }: Picker): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    // Nothing yet: emptied now, a choice that is under way would be lost.
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
