import type { AttachmentKind } from '@acct-kit/core/contract';
import type { FieldView } from '@acct-kit/core/form';
import { binds } from '@acct-kit/core/policy';
import { openDocumentEditor } from '../../../images/document-editor/document-editor.ts';
import { chinese as documentTexts } from '../../../images/document-editor/messages-zh-cn.ts';
import type { ModalOptions } from '../../../images/modal.ts';
import { localeFor } from '../../../locales/locales.ts';
import type { Messages } from '../../../locales/messages.ts';
import { chinese as photoTexts } from '../../../images/photo-assistant/messages-zh-cn.ts';
import { openPhotoAssistant } from '../../../images/photo-assistant/photo-assistant.ts';
import type { PhotoTarget } from '../../../images/photo-assistant/target.ts';
import type { OpenForm } from '../drafts/host.ts';
import type { Wording } from '../../texts.ts';

/** Pictures that a person wants to bring into shape. */
export interface Arrangement extends Pick<ModalOptions, 'mount'> {
  readonly form: OpenForm;
  /** The field that they are for. */
  readonly view: FieldView;
  /** What to begin with; without any the person is asked for them. */
  readonly files: readonly File[];
  /** The element's `locale`. */
  readonly locale: string;
  /** Words in the place of the tools' own, by the Chinese text. */
  readonly wording: Wording;
}

/** Opens the tool for the pictures of a field and uploads what comes out; says whether anything did. */
export async function arrange(arrangement: Arrangement): Promise<boolean> {
  const { form, view } = arrangement;
  const { signal } = (form.uploads.tool = new AbortController());
  const open = view.field.name === 'photo' ? framed : edited;
  const files = await open(arrangement, signal);
  if (files) void form.uploads.add(view.field.name as AttachmentKind, files);
  return files !== undefined;
}

/** What of a tool's texts is said otherwise: in another language, or by the host. */
const textsOf = <Key extends string>(chinese: Messages<Key>, translated: Messages<Key> | undefined, wording: Wording) =>
  Object.fromEntries(
    Object.entries<string>(chinese).flatMap(([key, text]) => {
      const other = wording[text] ?? translated?.[key as Key];
      return other === undefined ? [] : [[key, other]];
    }),
  ) as Partial<Messages<Key>>;

/** Where a place says nothing. */
const anyPhoto: PhotoTarget = { formats: ['jpeg'] };

type Open = (arrangement: Arrangement, signal: AbortSignal) => Promise<readonly File[] | undefined>;

const framed: Open = async ({ form, files, locale, wording, mount }, signal) => {
  const rule = form.engine.policy.files.photo;
  const result = await openPhotoAssistant({
    mount,
    signal,
    // What does not bind advises.
    rules: { ...(rule?.value ?? anyPhoto), ...(rule && binds(rule) ? {} : { confidence: 'low' }) },
    file: files[0],
    texts: textsOf(photoTexts, localeFor(locale)?.photo, wording),
  });
  return result && [result.file];
};

const edited: Open = async ({ form, view, files, locale, wording, mount }, signal) => {
  const { name, maxFiles = 1 } = view.field;
  const result = await openDocumentEditor({
    mount,
    signal,
    rules: { ...form.engine.policy.files[name as AttachmentKind]?.value, maxFiles },
    files,
    texts: textsOf(documentTexts, localeFor(locale)?.documents, wording),
  });
  return result?.files;
};
