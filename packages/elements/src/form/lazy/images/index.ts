import type { AttachmentKind } from '@acct-kit/core/contract';
import type { FieldView } from '@acct-kit/core/form';
import { binds } from '@acct-kit/core/policy';
import { openDocumentEditor } from '../../../images/document-editor/document-editor.ts';
import { chinese as documentTexts } from '../../../images/document-editor/messages-zh-cn.ts';
import type { ModalOptions } from '../../../images/modal.ts';
import { localeFor } from '../../../util/locales.ts';
import type { Messages } from '../../../util/messages.ts';
import { chinese as photoTexts } from '../../../images/photo-assistant/messages-zh-cn.ts';
import { openPhotoAssistant } from '../../../images/photo-assistant/photo-assistant.ts';
import type { PhotoTarget } from '../../../images/photo-assistant/target.ts';
import type { OpenForm } from '../../model/open-form.ts';
import type { Wording } from '../../texts/texts.ts';

export interface PictureOptions extends Pick<ModalOptions, 'mount'> {
  readonly form: OpenForm;
  /** The field whose pictures they are. */
  readonly view: FieldView;
  /** The pictures to begin with. Without any, the tool asks the person for them. */
  readonly files: readonly File[];
  /** The element's `locale`. */
  readonly locale: string;
  /** Words that replace those of the tools, by the Chinese text. */
  readonly wording: Wording;
}

/** Opens the tool for the pictures of a field, and uploads the result. Gives `false` where the person gave up. */
export async function editPictures(options: PictureOptions): Promise<boolean> {
  const { form, view } = options;
  const { signal } = (form.uploads.tool = new AbortController());
  const edit = view.field.name === 'photo' ? editPhoto : editDocument;
  const files = await edit(options, signal);
  if (files) void form.uploads.add(view.field.name as AttachmentKind, files);
  return files !== undefined;
}

/** The texts of a tool that are replaced: by those of another language, or by the words of the host. */
const replacedTexts = <Key extends string>(
  chinese: Messages<Key>,
  translated: Messages<Key> | undefined,
  wording: Wording,
) =>
  Object.fromEntries(
    Object.entries<string>(chinese).flatMap(([key, text]) => {
      const other = wording[text] ?? translated?.[key as Key];
      return other === undefined ? [] : [[key, other]];
    }),
  ) as Partial<Messages<Key>>;

/** Used where a place has no rule for photos. */
const anyPhoto: PhotoTarget = { formats: ['jpeg'] };

type Edit = (options: PictureOptions, signal: AbortSignal) => Promise<readonly File[] | undefined>;

const editPhoto: Edit = async ({ form, files, locale, wording, mount }, signal) => {
  const rule = form.engine.policy.files.photo;
  const result = await openPhotoAssistant({
    mount,
    signal,
    // A rule of low confidence advises and does not stop anybody.
    rules: { ...(rule?.value ?? anyPhoto), ...(rule && binds(rule) ? {} : { confidence: 'low' }) },
    file: files[0],
    texts: replacedTexts(photoTexts, localeFor(locale)?.photoAssistant, wording),
  });
  return result && [result.file];
};

const editDocument: Edit = async ({ form, view, files, locale, wording, mount }, signal) => {
  const { name, maxFiles = 1 } = view.field;
  const result = await openDocumentEditor({
    mount,
    signal,
    rules: { ...form.engine.policy.files[name as AttachmentKind]?.value, maxFiles },
    files,
    texts: replacedTexts(documentTexts, localeFor(locale)?.documentEditor, wording),
  });
  return result?.files;
};
