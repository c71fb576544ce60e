import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { fieldMessage, fieldState, type FormError } from './error-summary.ts';

// The controls of the portal's own forms. The id of a control is its name, so that an error can link to it.

export interface ControlOptions {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly errors: readonly FormError[];
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

const labelText = ({ label, optional }: ControlOptions): Html =>
  html`${label}${optional ? html`<span class="optional">（选填）</span>` : ''}`;

const above = (options: ControlOptions): Html =>
  html`<label for="${options.name}">${labelText(options)}</label>
    ${options.hint === undefined ? '' : html`<p class="hint" id="${options.name}-hint">${options.hint}</p>`}
    ${fieldMessage(options.errors, options.name)}`;

const state = ({ name, hint, errors }: ControlOptions): Html =>
  fieldState(errors, name, hint === undefined ? undefined : `${name}-hint`);

/** A text field of one line. */
export const textInput = (
  options: ControlOptions & { readonly inputMode?: string | undefined; readonly short?: boolean },
): Html =>
  html`<div class="field">
    ${above(options)}
    <input
      id="${options.name}"
      name="${options.name}"
      type="text"
      inputmode="${options.inputMode ?? 'text'}"
      autocomplete="off"
      value="${options.value}"
      ${options.short ? html`class="input-short"` : ''}
      ${state(options)}
    />
  </div>`;

/** A text field of several lines. */
export const longInput = (options: ControlOptions & { readonly rows?: number }): Html =>
  html`<div class="field">
    ${above(options)}
    <textarea id="${options.name}" name="${options.name}" rows="${options.rows ?? 3}" ${state(options)}>
${options.value}</textarea>
  </div>`;

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Radio buttons. The first has the name as its id, so that an error can link to it. */
export const radios = (options: ControlOptions & { readonly options: readonly Option[] }): Html => {
  const { name, errors, value: chosen } = options;
  const wrong = errors.some(({ field }) => field === name) ? [`${name}-error`] : [];
  return html`<fieldset class="field">
    <legend>${labelText(options)}</legend>
    ${options.hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${options.hint}</p>`}
    ${fieldMessage(errors, name)}
    ${options.options.map(({ value, label, hint }, index) => {
      const id = index === 0 ? name : `${name}-${value}`;
      const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...wrong].join(' ');
      return html`<div class="choice">
        <input
          type="radio"
          name="${name}"
          id="${id}"
          value="${value}"
          ${chosen === value ? html`checked` : ''}
          ${described === '' ? '' : html`aria-describedby="${described}"`}
        />
        <div>
          <label for="${id}">${label}</label>
          ${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}
        </div>
      </div>`;
    })}
  </fieldset>`;
};

/** A select. */
export const select = (options: ControlOptions & { readonly options: readonly Option[] }): Html =>
  html`<div class="field">
    ${above(options)}
    <select id="${options.name}" name="${options.name}" ${state(options)}>
      ${options.options.map(
        ({ value, label }) =>
          html`<option value="${value}" ${options.value === value ? html`selected` : ''}>${label}</option>`,
      )}
    </select>
  </div>`;

/** A control for files of one kind. */
export const fileInput = (options: Omit<ControlOptions, 'value'>): Html =>
  html`<div class="field">
    ${above({ ...options, value: '' })}
    <input
      id="${options.name}"
      name="${options.name}"
      type="file"
      multiple
      accept="image/jpeg,image/png"
      ${state({ ...options, value: '' })}
    />
  </div>`;
