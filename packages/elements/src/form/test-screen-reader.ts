/* eslint-disable no-restricted-imports -- for tests only, and not published */
import type { virtual as Virtual } from '@guidepup/virtual-screen-reader';
// @ts-expect-error -- the package has types for its other entry, which is not made for a browser
import { virtual as reader } from '@guidepup/virtual-screen-reader/browser.js';

const virtual = reader as unknown as typeof Virtual;

/** No page of the form has more phrases. */
const most = 800;

/**
 * What a screen reader says in a part of the page, from its beginning to its end, but for the phrases that end
 * something.
 */
export async function transcript(container: Element): Promise<string[]> {
  await virtual.start({ container });
  // After the end the reader starts again from the beginning.
  const [first, beginning] = [virtual.activeNode, await virtual.lastSpokenPhrase()];
  for (let count = 0; count < most; count += 1) {
    await virtual.next();
    if (virtual.activeNode === first && (await virtual.lastSpokenPhrase()) === beginning) break;
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases.slice(0, -1).filter((phrase) => !/^(end\b|paragraph$)/.test(phrase));
}
