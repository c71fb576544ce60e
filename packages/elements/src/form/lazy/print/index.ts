import { render } from 'lit';
import { localeFor } from '../../../util/locales.ts';
import { createSay } from '../../../util/messages.ts';
import type { FormClient } from '../../model/form-client.ts';
import type { Texts, Wording } from '../../texts/texts.ts';
import { chinese, type PrintMessageKey } from './messages-zh-cn.ts';
import { photoOf } from './photo.ts';
import { printedFormTemplate, type PrintedForm } from './view.ts';
import { viewStyles } from './view.styles.ts';

export interface PrintOptions extends Pick<PrintedForm, 'procedure' | 'facts' | 'sections'> {
  /** An element that stays on the page, and that nobody else renders into. */
  readonly mount: Element;
  readonly client: FormClient;
  /** The id of the attachment that is the photo, where there is one. */
  readonly photoId: string | undefined;
  readonly texts: Texts;
  readonly wording: Wording;
}

/** Opens the frame that is printed. It contains nothing of the host's page, whose menus would be printed as well. */
async function openFrame(mount: Element): Promise<HTMLIFrameElement> {
  mount.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  mount.append(frame);
  await loaded;
  return frame;
}

/** A style sheet belongs to the window that made it, so the frame needs one of its own. */
function addStyles(page: Document, view: Window & typeof globalThis): void {
  const styleSheet = new view.CSSStyleSheet();
  styleSheet.replaceSync(viewStyles.cssText);
  page.adoptedStyleSheets = [styleSheet];
}

/** Prints the answers on a page of their own. */
export async function printForm({ mount, client, photoId, texts, wording, ...printed }: PrintOptions): Promise<void> {
  const say = createSay<PrintMessageKey>(chinese, localeFor(texts.locale)?.print, wording);
  const photo = await photoOf(client, photoId);
  const frame = await openFrame(mount);
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  addStyles(page, view);
  page.documentElement.lang = texts.locale;
  page.title = say(`print-title-${printed.procedure}`);
  const time = new Intl.DateTimeFormat(texts.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date());
  render(printedFormTemplate({ ...printed, photo, time, say }), page.body);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
