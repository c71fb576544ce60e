import {
  describeBatchError,
  describeHiddenRows,
  type BatchOptions,
  type BatchProgress,
  type BatchReport,
} from '@acct-kit/core/batch';
import { AcctError, isAcctError, type Client } from '@acct-kit/core/client';
import { button, el } from './dom.ts';
import { createFileForm } from './file-form.ts';
import { problemsView, reportView } from './report-view.ts';
import { textsIn, type PageLocale } from './texts.ts';

export interface BatchPageOptions {
  /** The client that registers the batch. Its token needs `credits:write` and `credits:read`. */
  readonly client: { readonly credits: Pick<Client['credits'], 'registerBatch'> };
  /** Default: `zh-CN`. */
  readonly locale?: PageLocale | undefined;
  /** The URL from which people download the template. */
  readonly templateHref?: string | undefined;
}

/** Waits for a new task, so that the browser can draw the page before the next rows are processed. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/**
 * Shows the registration of credits from a file in `element`: the person chooses or drops a file, and the page checks
 * it, sends it and shows a report. It sets classes, but no inline styles and no markup from text, so that it works
 * under the strictest CSP.
 *
 * @returns a function that removes the page and aborts a running batch
 */
export function mountBatchPage(
  element: Element,
  { client, locale = 'zh-CN', templateHref }: BatchPageOptions,
): { unmount(): void } {
  const texts = textsIn(locale);
  const heading = el('h2', { tabindex: '-1' });
  const content = el('div');
  const stage = el('section', { class: 'batch-stage', hidden: true }, heading, content);
  // Screen readers announce this status. It exists from the start, because they ignore a new element that already has
  // text.
  const status = el('p', { class: 'batch-status', role: 'status' });
  const form = createFileForm(texts, templateHref, (file) => void check(file));
  const root = el('div', { class: 'batch-page' }, form.element, status, stage);
  let running = new AbortController();

  /** Shows a stage. It moves the focus to the heading, because the element that had the focus is removed. */
  function show(title: string, ...children: readonly Node[]): void {
    heading.textContent = title;
    content.replaceChildren(...children);
    stage.hidden = false;
    heading.focus();
  }

  const paragraph = (text: string): HTMLElement => el('p', {}, text);

  /** Runs a batch and shows its progress in a bar. If the batch fails, it shows the error. */
  async function work(
    title: string,
    file: File,
    options: BatchOptions,
    doneOf: (progress: BatchProgress) => number,
  ): Promise<BatchReport | undefined> {
    running = new AbortController();
    const { signal } = running;
    const bar = el('progress', { 'aria-label': title });
    const figures = paragraph('');
    status.textContent = title;
    form.setBusy(true);
    show(
      title,
      bar,
      figures,
      el(
        'p',
        {},
        button(texts.cancel, () => running.abort()),
      ),
    );
    try {
      const { stop, skipHidden, ...choices } = form.choices();
      return await client.credits.registerBatch(file, {
        ...choices,
        ...options,
        onInvalid: stop ? 'stop' : 'skip',
        onHidden: skipHidden ? 'skip' : 'register',
        signal,
        onProgress: (progress) => {
          const { total = progress.checked } = progress;
          bar.max = total;
          bar.value = doneOf(progress);
          figures.textContent = texts.progress(bar.value, total);
          return nextFrame();
        },
      });
    } catch (error) {
      fail(file, isAcctError(error) ? error : new AcctError('internal'));
      return undefined;
    } finally {
      form.setBusy(false);
    }
  }

  function fail(file: File, error: AcctError): void {
    status.textContent = '';
    const isFile = error.errors.some(({ pointer }) => pointer === '/source');
    show(
      texts.failed,
      el('p', { class: 'notice notice-error', role: 'alert' }, describeBatchError(error, locale)),
      el('p', {}, isFile ? button(texts.another, form.focus) : button(texts.again, () => void check(file))),
    );
  }

  /** Says which rows are hidden in the sheet, and offers to leave them out. */
  function hiddenView(file: File, report: BatchReport): HTMLElement[] {
    const text = describeHiddenRows(report, locale);
    if (text === undefined) return [];
    const { skipHidden } = form.choices();
    const skip = button(texts.checkWithoutHidden, () => {
      form.chooseSkipHidden();
      void check(file);
    });
    return [
      el(
        'div',
        { class: 'notice' },
        paragraph(`${text}${skipHidden ? texts.hiddenSkipped : texts.hiddenRegistered}`),
        ...(skipHidden ? [] : [el('p', {}, skip)]),
      ),
    ];
  }

  async function check(file: File): Promise<void> {
    const report = await work(texts.checking, file, { dryRun: true }, ({ checked }) => checked);
    if (report === undefined) return;
    const { invalid } = report.counts;
    const ready = report.total - invalid;
    const isStopped = form.choices().stop && invalid > 0;
    const hint = isStopped ? texts.stopped : ready === 0 ? texts.nothingReady : texts.ready(ready);
    const canSend = ready > 0 && !isStopped;
    status.textContent = [texts.checked, describeHiddenRows(report, locale), hint].filter(Boolean).join(' ');
    show(
      texts.checked,
      ...(report.sheet === undefined ? [] : [paragraph(texts.sheet(report.sheet))]),
      ...(report.otherSheets.length === 0
        ? []
        : [el('p', { class: 'notice' }, texts.otherSheets(report.otherSheets.join('、')))]),
      ...hiddenView(file, report),
      ...(invalid === 0 ? [] : [paragraph(texts.problems(invalid))]),
      paragraph(hint),
      ...(canSend
        ? [
            el(
              'p',
              {},
              button(texts.send(ready), () => void send(file)),
            ),
          ]
        : []),
      ...problemsView(report, texts, locale),
    );
  }

  async function send(file: File): Promise<void> {
    const report = await work(texts.sending, file, {}, ({ sent, counts }) => sent + counts.invalid);
    if (report === undefined) return;
    status.textContent = texts.done;
    show(texts.done, ...reportView(report, texts, locale), el('p', {}, button(texts.another, form.focus)));
  }

  element.replaceChildren(root);
  return {
    unmount: () => {
      running.abort();
      root.remove();
    },
  };
}
