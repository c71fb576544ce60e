import { html, nothing, type TemplateResult } from 'lit';
import type { AttachmentKind } from '@acct-kit/core/contract';
import type { FieldView, FileEntry } from '@acct-kit/core/form';
import type { FormContext } from './context.ts';

/** How much of a file is uploaded, in whole percent. */
const percentOf = ({ sent, size }: FileEntry) => Math.floor((100 * sent) / Math.max(1, size));

const kilobytes = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function previewTemplate(entry: FileEntry, { uploads, texts }: FormContext) {
  const bitmap = uploads.previews.get(entry.key);
  return bitmap
    ? html`<canvas
        class="preview"
        data-key=${entry.key}
        role="img"
        aria-label=${texts.say('preview', { name: entry.name })}
        width=${bitmap.width}
        height=${bitmap.height}
      ></canvas>`
    : html`<span class="preview none" aria-hidden="true"></span>`;
}

const statusText = (entry: FileEntry, { texts }: FormContext) =>
  entry.status === 'uploading'
    ? texts.say('file-uploading', { percent: percentOf(entry) })
    : texts.say(`file-${entry.status}`);

function fileTemplate(entry: FileEntry, view: FieldView, context: FormContext): TemplateResult {
  const { uploads, texts, actions } = context;
  const { key, name, size, status, issues } = entry;
  const file = uploads.fileOf(key);
  return html`<li class="file ${status}">
    ${previewTemplate(entry, context)}
    <div class="file-text">
      <p class="file-name">${name} <span class="muted">${kilobytes(size)}</span></p>
      <p class="file-status" role=${status === 'uploading' ? nothing : 'status'}>${statusText(entry, context)}</p>
      ${
        status === 'uploading'
          ? html`<progress max="100" value=${percentOf(entry)} aria-label=${name}></progress>`
          : nothing
      }
      ${issues.map((issue) => html`<p class="file-issue">${issueText(entry, issue.code, view, context, issue.params)}</p>`)}
    </div>
    <div class="file-actions">
      ${
        status === 'failed' && file
          ? html`<button type="button" @click=${() => uploads.retry(key)}>${texts.say('file-again')}</button>`
          : nothing
      }
      ${
        status === 'refused' && file
          ? html`<button type="button" @click=${() => actions.editPictures(view, [file])}>
              ${texts.say('adjust')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="link"
        aria-label=${texts.say('file-remove', { name })}
        @click=${() => {
          uploads.remove(key);
          actions.focus(view.pointer);
        }}
      >
        ${texts.say('remove')}
      </button>
    </div>
  </li>`;
}

/** Why a file was refused, or why its upload was cut. */
const issueText = (
  { status }: FileEntry,
  code: string,
  { field }: FieldView,
  { texts }: FormContext,
  params?: Record<string, string | number>,
) =>
  status === 'failed'
    ? texts.failure(code)
    : texts.issue({ code, ...(params === undefined ? {} : { params }) }, field.label, 'files');

/** The files of one kind, and the controls that add more. */
export function filesTemplate(view: FieldView, id: string, described: unknown, context: FormContext): TemplateResult {
  const { uploads, texts, actions } = context;
  const { field, files } = view;
  const single = field.maxFiles === 1;
  const full = !single && files.length >= (field.maxFiles ?? 1);
  const button = files.length === 0 ? 'choose-file' : single ? 'replace-file' : 'choose-another';
  return html`
    ${
      files.length > 0
        ? html`<ul class="files">
            ${files.map((file) => fileTemplate(file, view, context))}
          </ul>`
        : nothing
    }
    <div class="file-picker">
      <input
        id=${id}
        class="visually-hidden"
        type="file"
        accept="image/*"
        ?multiple=${!single}
        ?disabled=${full}
        aria-labelledby="${id}-label"
        aria-required=${view.required}
        aria-invalid=${view.errors.length > 0}
        aria-describedby=${described}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const chosen = Array.from(input.files ?? []);
          // A change without files has nothing to take. Emptying the input now would lose a choice that is under way.
          if (chosen.length === 0) return;
          // An empty input lets the person choose the same file again after they have corrected it.
          input.value = '';
          void uploads.add(field.name as AttachmentKind, chosen);
        }}
      />
      ${full ? nothing : html`<label for=${id} class="button" aria-hidden="true">${texts.say(button)}</label>`}
      <button
        type="button"
        ?disabled=${full}
        aria-describedby="${id}-label"
        @click=${() => actions.editPictures(view, [])}
      >
        ${texts.say(field.name === 'photo' ? 'crop' : 'arrange')}
      </button>
    </div>
  `;
}
