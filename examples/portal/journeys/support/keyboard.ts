import { expect, type Locator, type Page } from '@playwright/test';

/** More than any page here has to tab through. */
const enough = 90;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

/** A heading or a summary that the form has led to: it has the focus, and is on the screen. */
export async function expectLed(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

/** The focus of a control can be seen: a ring on it, or on the label that stands for it, on the screen. */
export async function expectVisibleFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  // A file's input is hidden behind its label, which looks like a button.
  const isHidden = await target.evaluate((element) => element.matches('.visually-hidden'));
  const seen = isHidden ? target.locator('+ label') : target;
  const ring = await seen.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  expect(ring, `a ring around ${target.toString()}`).toBe(true);
  await expect(seen).toBeInViewport();
}

/** Presses Tab until a control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < enough && !(await isFocused(target)); presses++) await page.keyboard.press('Tab');
  await expectVisibleFocus(target);
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Chooses with the arrow keys. */
export async function chooseIn(page: Page, target: Locator, label: string): Promise<void> {
  await tabTo(page, target);
  const selected = (): Promise<string | undefined> =>
    target.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label.trim());
  for (let presses = 0; presses < enough && (await selected()) !== label; presses++)
    await page.keyboard.press('ArrowDown');
  expect(await selected()).toBe(label);
}

export async function pressButton(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
