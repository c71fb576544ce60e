import { html, nothing, type TemplateResult } from 'lit';
import type { GroupView, RowView } from '@acct-kit/core/form';
import type { Section } from '@acct-kit/core/policy';
import { basesOf, basisTemplate } from './basis.ts';
import type { FormContext } from './context.ts';
import { controlId } from './control-id.ts';
import { fieldTemplate, remarkTemplate } from './field.ts';

const fieldsTemplate = (row: RowView, context: FormContext) => row.fields.map((field) => fieldTemplate(field, context));

function rowTemplate(view: GroupView, row: RowView, context: FormContext): TemplateResult {
  const { engine, texts, actions } = context;
  const { path, repeat: repeats } = view.group;
  const removable = repeats !== undefined && view.rows.length > (repeats.minimum && !repeats.minimum.when ? 1 : 0);
  return html`<fieldset class="row">
    <legend>
      ${repeats ? `${texts.of(repeats.row)} ${row.index + 1}` : nothing}${row.added ? html`<span class="added">${context.case?.addedText}</span>` : nothing}
    </legend>
    ${remarkTemplate(row.remark, texts)} ${fieldsTemplate(row, context)}
    ${
      removable
        ? html`<button
            type="button"
            class="remove-row"
            @click=${() => {
              engine.removeRow(path, row.index);
              actions.focus(view.pointer);
            }}
          >
            ${texts.say('remove-row')}<span class="visually-hidden">${row.index + 1}</span>
          </button>`
        : nothing
    }
  </fieldset>`;
}

/** A list of rows, with a button for one more. */
function listTemplate(view: GroupView, context: FormContext): TemplateResult {
  const { engine, texts } = context;
  const { group, rows, errors, canAdd } = view;
  const id = controlId(view.pointer);
  return html`
    ${rows.map((row) => rowTemplate(view, row, context))} ${context.case?.removedRowsTemplate(view, context)}
    ${errors.map(
      (error) =>
        html`<p class="note error" id="${id}-error">${texts.issue(error, error.label ?? group.title ?? '')}</p>`,
    )}
    ${
      canAdd
        ? html`<button
            type="button"
            class="add-row"
            id=${id}
            aria-describedby=${errors.length > 0 ? `${id}-error` : nothing}
            @click=${() => engine.addRow(group.path)}
          >
            ${texts.of(group.repeat!.add)}
          </button>`
        : nothing
    }
  `;
}

function groupTemplate(view: GroupView, context: FormContext): TemplateResult {
  const { texts } = context;
  const { group, rows, remark } = view;
  return html`<div class="group">
    ${group.title ? html`<h3>${texts.of(group.title)}</h3>` : nothing}
    ${group.intro ? html`<p class="muted">${texts.of(group.intro)}</p>` : nothing} ${remarkTemplate(remark, texts)}
    ${group.repeat ? listTemplate(view, context) : rows.map((row) => fieldsTemplate(row, context))}
  </div>`;
}

/** One section of the form, with the buttons that lead on and back. */
export function sectionTemplate(section: Section, context: FormContext): TemplateResult {
  const { engine, texts, actions, fromAnswers } = context;
  const { sections, groups, authority } = engine.view;
  const position = sections.findIndex((one) => one.current);
  const previous = sections[position - 1]?.section;
  return html`
    <p class="muted step">${texts.say('step', { number: position + 1, total: sections.length + 1 })}</p>
    <h2 tabindex="-1">${texts.of(section.title)}</h2>
    ${section.intro ? html`<p class="intro">${texts.of(section.intro)}</p>` : nothing}
    ${basisTemplate(basesOf(engine.view), texts.of(section.title), texts)}
    ${groups.map((group) => groupTemplate(group, context))}
    ${authority && groups.some(({ group }) => group.path === 'employment') ? authorityTemplate(context) : nothing}
    <div class="buttons">
      <button type="button" class="primary" @click=${() => actions.next()}>
        ${texts.say(fromAnswers ? 'to-answers' : 'next')}
      </button>
      ${
        previous && !fromAnswers
          ? html`<button type="button" @click=${() => actions.goTo(previous.id)}>${texts.say('back')}</button>`
          : nothing
      }
    </div>
  `;
}

/** Says which authority reviews the application, and why. */
export function authorityTemplate({ engine, texts }: FormContext): TemplateResult | typeof nothing {
  const { authority } = engine.view;
  if (!authority) return nothing;
  const name = texts.of(authority.name);
  const text = authority.region === undefined ? name : texts.say('authority-name', { district: name });
  return html`<p class="banner" role="status">
    ${texts.say('colon', { name: texts.say('authority'), text })}<br />${texts.of(authority.reason)}
  </p>`;
}
