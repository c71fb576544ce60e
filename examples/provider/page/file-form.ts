import { el } from './dom.ts';
import type { PageTexts } from './texts.ts';

/** The options that the person chose. */
export interface Choices {
  readonly stop: boolean;
  readonly ignoreUnknownColumns: boolean;
  readonly legacy15: boolean;
  /** Leaves out rows that are hidden in the sheet. */
  readonly skipHidden: boolean;
}

export interface FileForm {
  readonly element: HTMLElement;
  readonly choices: () => Choices;
  /** Chooses to leave out hidden rows. */
  readonly chooseSkipHidden: () => void;
  /** Disables the form while a file is processed. */
  readonly setBusy: (isBusy: boolean) => void;
  readonly focus: () => void;
}

function option(label: string): { readonly input: HTMLInputElement; readonly element: HTMLElement } {
  const input = el('input', { type: 'checkbox' });
  return { input, element: el('p', {}, el('label', {}, input, ` ${label}`)) };
}

/**
 * Creates the form in which a person picks or drops a file. The picker is a plain input, because it works with the
 * keyboard and with screen readers.
 */
export function createFileForm(
  texts: PageTexts,
  templateHref: string | undefined,
  onFile: (file: File) => void,
): FileForm {
  const picker = el('input', { type: 'file', accept: '.xlsx,.csv', class: 'batch-picker' });
  const drop = el(
    'div',
    { class: 'batch-drop' },
    el('label', {}, el('span', { class: 'batch-choose' }, texts.choose), picker),
    el('p', { class: 'quiet' }, texts.drop),
    el('p', { class: 'quiet' }, texts.accepted),
  );
  const stop = option(texts.stop);
  const ignoreUnknown = option(texts.ignoreUnknown);
  const legacy15 = option(texts.legacy15);
  const skipHidden = option(texts.skipHidden);
  const options = el(
    'fieldset',
    {},
    el('legend', {}, texts.options),
    stop.element,
    ignoreUnknown.element,
    legacy15.element,
    skipHidden.element,
  );
  const element = el('div', { class: 'batch-form' }, drop, options);
  if (templateHref !== undefined)
    drop.append(el('p', {}, el('a', { href: templateHref, download: true }, texts.template)));

  const take = (files: FileList | undefined | null): void => {
    const file = files?.[0];
    if (file !== undefined && !picker.disabled) onFile(file);
  };
  picker.addEventListener('change', () => {
    take(picker.files);
    picker.value = ''; // otherwise the input fires no `change` event when the person chooses the corrected file again
  });
  const mark = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault(); // otherwise the browser opens the file
    drop.classList.toggle('batch-drop-over', isOver);
  };
  drop.addEventListener('dragover', mark(true));
  drop.addEventListener('dragleave', mark(false));
  drop.addEventListener('drop', (event) => {
    mark(false)(event);
    take(event.dataTransfer?.files);
  });

  return {
    element,
    choices: () => ({
      stop: stop.input.checked,
      ignoreUnknownColumns: ignoreUnknown.input.checked,
      legacy15: legacy15.input.checked,
      skipHidden: skipHidden.input.checked,
    }),
    chooseSkipHidden: () => {
      skipHidden.input.checked = true;
    },
    setBusy: (isBusy) => {
      picker.disabled = isBusy;
      options.disabled = isBusy;
    },
    focus: () => picker.focus(),
  };
}
