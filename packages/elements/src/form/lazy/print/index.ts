import { render } from 'lit';
import { localeFor } from '../../../locales/locales.ts';
import type { FormClient } from '../../form-client.ts';
import type { Texts, Wording } from '../../texts.ts';
import { chinese } from './messages-zh-cn.ts';
import { photoOf } from './photo.ts';
import { sheetTemplate, type Sheet } from './view.ts';
import { viewStyles } from './view.styles.ts';

/** What is printed, and in which words. */
export interface Printing extends Pick<Sheet, 'procedure' | 'facts' | 'sections'> {
  /** An element that stays, and that nobody else renders into. */
  readonly mount: Element;
  readonly client: FormClient;
  /** The attachment that is the photo, where there is one. */
  readonly photoId: string | undefined;
  readonly texts: Texts;
  readonly wording: Wording;
}

/** A frame has no host, whose menus would be printed, too. */
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

/** A sheet of styles belongs to the window that it was made in. */
function addStyles(page: Document, view: Window & typeof globalThis): void {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(viewStyles.cssText);
  page.adoptedStyleSheets = [sheet];
}

/** Prints a record on its own, whatever is around the form. */
export async function printSheet({ mount, client, photoId, texts, wording, ...sheet }: Printing): Promise<void> {
  const words = { ...chinese, ...localeFor(texts.locale)?.sheet, ...wording };
  const photo = await photoOf(client, photoId);
  const frame = await openFrame(mount);
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  addStyles(page, view);
  page.documentElement.lang = texts.locale;
  page.title = words[`sheet-title-${sheet.procedure}`];
  const time = new Intl.DateTimeFormat(texts.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date());
  render(sheetTemplate({ ...sheet, photo, time, words }), page.body);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
