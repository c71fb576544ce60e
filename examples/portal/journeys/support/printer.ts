import type { Page } from '@playwright/test';

/** A document as the printer gets it. */
interface PrintedDocument {
  readonly title: string;
  readonly html: string;
  readonly styles: string;
}

/** What a person finds on paper. */
export interface Printed {
  readonly title: string;
  readonly text: string;
  /** How many sheets of A4 it takes. */
  readonly sheets: number;
}

declare global {
  interface Window {
    toPrinter(printed: PrintedDocument): void;
  }
}

/** Runs in every frame, before its own scripts. */
function replacePrint(): void {
  window.print = () => {
    const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    window.toPrinter({
      title: document.title,
      html: document.documentElement.outerHTML,
      styles: rules.map(({ cssText }) => cssText).join('\n'),
    });
  };
}

/**
 * Gives what a person prints by an action.
 *
 * There is no printer, and browsers do not agree on what `print()` does without one: Chromium returns at once, and its
 * headless shell ends the printing, upon which the page takes the printed frame away. Therefore the frames that open
 * from now on get a `print()` that hands over the document of the window that calls it. The browser then prints this
 * document into a PDF.
 */
export async function printedBy(page: Page, action: () => Promise<void>): Promise<Printed> {
  const { promise: printed, resolve } = Promise.withResolvers<PrintedDocument>();
  await page.exposeFunction('toPrinter', resolve);
  await page.addInitScript(replacePrint);
  await action();
  const { title, html, styles } = await printed;
  const paper = await page.context().newPage();
  await paper.setContent(html);
  await paper.addStyleTag({ content: styles });
  const text = await paper.locator('body').innerText();
  const pdf = await paper.pdf({ preferCSSPageSize: true });
  await paper.close();
  return { title, text, sheets: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}
