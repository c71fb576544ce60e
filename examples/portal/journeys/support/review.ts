import { expect, type Page } from '@playwright/test';

/** Opens the case of a number from the queue; gives its address. */
export async function openCase(page: Page, number: string): Promise<string> {
  await page.goto('/review');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('首次采集申请');
  return new URL(page.url()).pathname;
}

/** Puts a remark on a field of the open case. */
export async function returnField(page: Page, label: string, reason: string, text = ''): Promise<void> {
  const answer = page.locator('.answer').filter({ has: page.getByText(label, { exact: true }) });
  await answer.locator('summary').click();
  await answer.getByRole('combobox').selectOption({ label: reason });
  if (text !== '') await answer.getByRole('textbox').fill(text);
}
