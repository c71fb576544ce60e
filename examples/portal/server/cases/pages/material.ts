import { html } from 'hono/html';
import type { Attachment } from '@acct-kit/core/contract';
import { fieldAt, type Policy } from '@acct-kit/core/policy';
import type { Html } from '../../ui/layout.ts';

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** What a file is, with its number where there are several of a kind. */
function labelOf(policy: Policy, file: Attachment, all: readonly Attachment[]): string {
  const label = fieldAt(policy, `/attachments/${file.kind}`)?.label ?? '材料';
  const same = all.filter(({ kind }) => kind === file.kind);
  return same.length > 1 ? `${label} ${same.indexOf(file) + 1}` : label;
}

function figure(path: string, label: string, { id, kind, size, mediaType }: Attachment): Html {
  const format = mediaType === 'image/png' ? 'PNG' : 'JPG';
  return html`<figure class="material-file ${kind === 'photo' ? 'material-photo' : ''}" id="file-${id}">
    <a href="${path}" target="_blank" rel="noopener"
      ><img src="${path}" alt="${label}，在新窗口查看原图" loading="lazy" decoding="async"
    /></a>
    <figcaption>${label} <span class="quiet">${format}，${kilobytes(size)}</span></figcaption>
  </figure>`;
}

/** The files of a case as images. They are served below `base`. Those that a change replaces are labelled as old ones. */
export const material = (
  policy: Policy,
  base: string,
  attachments: readonly Attachment[],
  replaced: readonly string[] = [],
): Html =>
  html`<section class="material" aria-labelledby="material-title">
    <h2 id="material-title">材料</h2>
    ${attachments.length === 0 ? html`<p>没有上传材料。</p>` : ''}
    ${attachments.map((file) => {
      const isOld = replaced.includes(file.id);
      const peers = attachments.filter(({ id }) => replaced.includes(id) === isOld);
      return figure(`${base}/${file.id}`, `${labelOf(policy, file, peers)}${isOld ? '（变更前）' : ''}`, file);
    })}
  </section>`;
