import { html, nothing, type TemplateResult } from 'lit';
import type { Remark } from '@acct-kit/core/contract';
import type { FieldView } from '@acct-kit/core/form';
import { codeLabel, parseDay, parseMonth, type Code, type Level } from '@acct-kit/core/policy';
import type { Texts } from '../texts/texts.ts';
import type { FormContext } from './context.ts';
import { controlId } from './control-id.ts';
import { filesTemplate } from './files.ts';

/** The ids of what describes a control, in the order in which a screen reader reads it. */
const describedBy = (view: FieldView, id: string, hasHint: boolean) =>
  [
    hasHint && `${id}-hint`,
    view.before && `${id}-before`,
    view.remark && `${id}-remark`,
    view.errors.length > 0 && `${id}-error`,
    view.warnings.length > 0 && `${id}-warning`,
  ]
    .filter(Boolean)
    .join(' ') || nothing;

/** Reads a date as people write it. */
const parserOf = { date: parseDay, month: parseMonth };

function textTemplate(view: FieldView, id: string, described: unknown, { engine, actions }: FormContext) {
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
      if (field.named !== undefined) actions.lookUp(view);
      if (field.type !== 'date' && field.type !== 'month') return;
      const normal = parserOf[field.type]((event.target as HTMLInputElement).value);
      if (normal !== undefined) engine.setValue(pointer, normal);
    }}
  />`;
}

const longTextTemplate = (view: FieldView, id: string, described: unknown, { engine }: FormContext) =>
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

/** The entries of a code table, under the headings of their groups where the table has groups. */
function optionsTemplate(codes: readonly Code[], selected: unknown, { texts }: FormContext) {
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

/** One list of a choice in several levels. If a person empties it, the choice is that of the level before it. */
function levelTemplate(
  { options, value }: Level,
  index: number,
  view: FieldView,
  id: string,
  described: unknown,
  context: FormContext,
) {
  const { engine, texts } = context;
  const { field, pointer, levels } = view;
  const before = levels[index - 1]?.value ?? '';
  return html`<select
    id=${index === 0 ? id : `${id}-${index}`}
    name=${field.name}
    aria-label=${index === 0 ? nothing : texts.say('level', { label: texts.of(field.label), level: index + 1 })}
    aria-required=${view.required}
    aria-invalid=${view.errors.length > 0}
    aria-describedby=${described}
    @change=${(event: Event) => engine.setValue(pointer, (event.target as HTMLSelectElement).value || before)}
  >
    <option value="" .selected=${value === undefined}>${texts.say('choose')}</option>
    ${optionsTemplate(options, value, context)}
  </select>`;
}

function choiceTemplate(view: FieldView, id: string, described: unknown, context: FormContext) {
  const { engine, texts } = context;
  const { field, value, derived, levels } = view;
  if (derived)
    return html`<input
      id=${id}
      type="text"
      readonly
      .value=${texts.of(codeLabel(engine.policy, field.codes!, String(value)))}
      aria-describedby=${described}
    />`;
  return levels.map((level, index) => levelTemplate(level, index, view, id, described, context));
}

const checkboxTemplate = (view: FieldView, id: string, described: unknown, { engine }: FormContext) =>
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

const controlTemplates = {
  text: textTemplate,
  date: textTemplate,
  month: textTemplate,
  'long-text': longTextTemplate,
  choice: choiceTemplate,
  files: filesTemplate,
};

/** Shows what a reviewer wrote. */
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

function notesTemplate(view: FieldView, id: string, hint: string, context: FormContext) {
  const { texts } = context;
  const { field, errors, warnings, remark } = view;
  return html`
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${view.before ? html`<p class="before" id="${id}-before">${context.case?.beforeText(view, context)}</p>` : nothing}
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

/** One field: label, hint, what a reviewer wrote, mistakes, and a native control. */
export function fieldTemplate(view: FieldView, context: FormContext): TemplateResult {
  const { texts } = context;
  const { field, derived, required, advised } = view;
  const id = controlId(view.pointer);
  const given = derived ? 'derived' : context.names.isGiven(view.pointer) ? 'given' : undefined;
  const hint = given ? texts.say(given) : field.hint ? texts.of(field.hint) : '';
  const described = describedBy(view, id, hint !== '');
  const state = view.errors.length > 0 ? 'error' : view.remark ? 'remarked' : '';
  if (field.type === 'yes-no' || field.type === 'confirmation') {
    return html`<div class="field tick ${state}">
      <div class="tick-line">
        ${checkboxTemplate(view, id, described, context)}
        <label for=${id}>${texts.of(field.label)}</label>
      </div>
      ${notesTemplate(view, id, hint, context)}
    </div>`;
  }
  return html`<div class="field ${state} ${field.type}">
    <div class="label-line">
      <label for=${id} id="${id}-label">${texts.of(field.label)}</label>
      ${required ? nothing : html`<span class="muted">${texts.say(advised ? 'advised' : 'optional')}</span>`}
    </div>
    ${notesTemplate(view, id, hint, context)} ${controlTemplates[field.type](view, id, described, context)}
  </div>`;
}
