import { html } from 'hono/html';
import type { Attachment, ReviewCase } from '@acct-kit/core/contract';
import { fieldAt, type Policy } from '@acct-kit/core/policy';
import type { Html } from '../layout.ts';

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** Where a reviewer's browser gets a file of a case from. */
const materialPath = (applicationId: string, attachmentId: string): string =>
  `/review/${applicationId}/files/${attachmentId}`;

/** What a file is, and which where there are several of a kind. */
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

/** The files of a case, each shown as the image that its bytes are. */
export const material = (policy: Policy, { application, attachments }: ReviewCase): Html =>
  html`<section class="material" aria-labelledby="material-title">
    <h2 id="material-title">材料</h2>
    ${attachments.length === 0 ? html`<p>没有上传材料。</p>` : ''}
    ${attachments.map((file) =>
      figure(materialPath(application.id, file.id), labelOf(policy, file, attachments), file),
    )}
  </section>`;
