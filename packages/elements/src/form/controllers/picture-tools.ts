import type { FieldView } from '@acct-kit/core/form';
import { source as images } from '../lazy/load-images.ts';
import type { FormElement } from '../model/form-element.ts';
import type { FormPage } from '../model/page.ts';
import { controlId } from '../views/control-id.ts';
import { focusControl } from './focus.ts';
import type { ShownPage } from './shown-page.ts';
import type { TextsInUse } from './texts-in-use.ts';

/**
 * Opens the tool for the pictures of a field. Where it cannot be loaded, the browser asks for a file in its own way.
 */
export class PictureTools {
  private readonly _element: FormElement;
  private readonly _shown: ShownPage;
  private readonly _texts: TextsInUse;

  constructor(element: FormElement, shown: ShownPage, texts: TextsInUse) {
    this._element = element;
    this._shown = shown;
    this._texts = texts;
  }

  /** @param files the pictures to begin with */
  async open(form: FormPage, view: FieldView, files: readonly File[]): Promise<void> {
    const { renderRoot, locale } = this._element;
    const tools = await images.load().catch(() => undefined);
    if (!tools) return renderRoot.querySelector<HTMLElement>(`#${controlId(view.pointer)}`)?.click();
    if (this._shown.current !== form) return;
    const mount = renderRoot.querySelector('.tools')!;
    const isDone = await tools.editPictures({ mount, form, view, files, locale, wording: this._texts.wording });
    // The button that opened the tool may have gone with the file that it replaced.
    if (isDone) focusControl(renderRoot, view.pointer);
  }
}
