import { html, nothing, type TemplateResult } from 'lit';
import type { Remark } from '@acct-kit/core/contract';
import type { FieldView } from '@acct-kit/core/form';
import { parseDay, parseMonth, type Code } from '@acct-kit/core/policy';
import type { Texts } from '../texts.ts';
import { controlId, type FormContext } from './context.ts';
import { filesControl } from './files.ts';

/** What describes a control, in the order in which a screen reader reads it. */
const describedBy = (view: FieldView, id: string, hasHint: boolean) =>
  [
    hasHint && `${id}-hint`,
    view.remark && `${id}-remark`,
    view.errors.length > 0 && `${id}-error`,
    view.warnings.length > 0 && `${id}-warning`,
  ]
    .filter(Boolean)
    .join(' ') || nothing;

const normalDate = { date: parseDay, month: parseMonth };

function textControl(view: FieldView, id: string, described: unknown, { engine }: FormContext) {
  const { field, pointer, value = '', derived } = view;
  const isDate = field.type === 'date' || field.type === 'month';
  return html`<input
    id=${id}
    type="text"
    name=${field.name}
    .value=${String(value)}
    inputmode=${field.inputMode ?? (isDate ? 'numeric' : nothing)}
    autocomplete=${field.autocomplete ?? 'off'}
    spellcheck="false"
    ?readonly=${derived}
    aria-required=${view.required}
    aria-invalid=${view.errors.length > 0}
    aria-describedby=${described}
    @input=${(event: Event) => engine.setValue(pointer, (event.target as HTMLInputElement).value)}
    @change=${(event: Event) => {
      if (field.type !== 'date' && field.type !== 'month') return;
      const normal = normalDate[field.type]((event.target as HTMLInputElement).value);
      if (normal !== undefined) engine.setValue(pointer, normal);
    }}
  />`;
}

const longControl = (view: FieldView, id: string, described: unknown, { engine }: FormContext) =>
  html`<textarea
    id=${id}
    name=${view.field.name}
    rows="3"
    .value=${String(view.value ?? '')}
    aria-required=${view.required}
    aria-invalid=${view.errors.length > 0}
    aria-describedby=${described}
    @input=${(event: Event) => engine.setValue(view.pointer, (event.target as HTMLTextAreaElement).value)}
  ></textarea>`;

/** The entries of a code table, gathered by group where the table has groups. */
function optionsOf(codes: readonly Code[], selected: unknown, { texts }: FormContext) {
  const option = ({ code, label }: Code) =>
    html`<option value=${code} .selected=${code === selected}>${texts.of(label)}</option>`;
  const groups = new Map<string, Code[]>();
  for (const one of codes) {
    const name = one.group ? texts.of(one.group) : '';
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return Array.from(groups, ([name, entries]) =>
    name === '' ? entries.map(option) : html`<optgroup label=${name}>${entries.map(option)}</optgroup>`,
  );
}

function choiceControl(view: FieldView, id: string, described: unknown, context: FormContext) {
  const { engine, texts } = context;
  const { field, pointer, value, derived } = view;
  const codes = engine.policy.codes[field.codes ?? ''] ?? [];
  if (derived) {
    const label = codes.find(({ code }) => code === value)?.label;
    return html`<input
      id=${id}
      type="text"
      readonly
      .value=${label ? texts.of(label) : ''}
      aria-describedby=${described}
    />`;
  }
  return html`<select
    id=${id}
    name=${field.name}
    aria-required=${view.required}
    aria-invalid=${view.errors.length > 0}
    aria-describedby=${described}
    @change=${(event: Event) => engine.setValue(pointer, (event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${value === undefined || value === ''}>${texts.say('choose')}</option>
    ${optionsOf(codes, value, context)}
  </select>`;
}

const tick = (view: FieldView, id: string, described: unknown, { engine }: FormContext) =>
  html`<input
    id=${id}
    type="checkbox"
    name=${view.field.name}
    .checked=${view.value === true}
    aria-required=${view.required}
    aria-invalid=${view.errors.length > 0}
    aria-describedby=${described}
    @change=${(event: Event) => engine.setValue(view.pointer, (event.target as HTMLInputElement).checked)}
  />`;

const controls = {
  text: textControl,
  date: textControl,
  month: textControl,
  'long-text': longControl,
  choice: choiceControl,
  files: filesControl,
};

/** What a reviewer wrote. */
export const remarkTemplate = (
  remark: Remark | undefined,
  texts: Texts,
  id?: string,
): TemplateResult | typeof nothing =>
  remark
    ? html`<p class="note warning" id=${id ?? nothing}>
        <strong>${texts.say('remark-title')}</strong> ${texts.remark(remark)}
      </p>`
    : nothing;

function notes(view: FieldView, id: string, hint: string, { engine, texts }: FormContext) {
  const { field, errors, warnings, remark } = view;
  const basis = field.basis === undefined ? undefined : engine.policy.sources[field.basis];
  const source =
    basis && texts.say('colon', { name: texts.say('basis'), text: `${texts.of(basis.title)} ${basis.number ?? ''}` });
  return html`
    ${
      hint || source
        ? html`<p class="hint" id="${id}-hint">
            ${hint}${source ? html` <span class="basis">${source}</span>` : nothing}
          </p>`
        : nothing
    }
    ${remarkTemplate(remark, texts, `${id}-remark`)}
    ${
      errors.length > 0
        ? html`<p class="note error" id="${id}-error">
            ${errors.map((error) => html`<span>${texts.issue(error, field.label, field.type)}</span>`)}
          </p>`
        : nothing
    }
    ${
      warnings.length > 0
        ? html`<p class="note warning" id="${id}-warning">
            <strong>${texts.say('issue-warning')}</strong>
            ${warnings.map((warning) => html`<span>${texts.issue(warning, field.label, field.type)}</span>`)}
          </p>`
        : nothing
    }
  `;
}

/** One field: label, hint, what a reviewer wrote, what is wrong, and a native control. */
export function fieldTemplate(view: FieldView, context: FormContext): TemplateResult {
  const { texts } = context;
  const { field, derived, required } = view;
  const id = controlId(view.pointer);
  const hint = derived ? texts.say('derived') : field.hint ? texts.of(field.hint) : '';
  const described = describedBy(view, id, hint !== '' || field.basis !== undefined);
  const state = view.errors.length > 0 ? 'error' : view.remark ? 'remarked' : '';
  if (field.type === 'yes-no' || field.type === 'confirmation') {
    return html`<div class="field tick ${state}">
      <div class="tick-line">
        ${tick(view, id, described, context)}
        <label for=${id}>${texts.of(field.label)}</label>
      </div>
      ${notes(view, id, hint, context)}
    </div>`;
  }
  return html`<div class="field ${state} ${field.type}">
    <div class="label-line">
      <label for=${id} id="${id}-label">${texts.of(field.label)}</label>
      ${required ? nothing : html`<span class="muted">${texts.say('optional')}</span>`}
    </div>
    ${notes(view, id, hint, context)} ${controls[field.type](view, id, described, context)}
  </div>`;
}
