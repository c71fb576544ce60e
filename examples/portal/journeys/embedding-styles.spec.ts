import type { Site } from '@acct-kit/embed/site.ts';
import { expect, test, type Page } from '@playwright/test';
import { zhouMin } from '../server/seed/people.ts';
import { goTo, next, picture, section, upload } from './support/collection.ts';
import { startHost } from './support/host.ts';

// A page's own styles, as old portals and resets have them, change nothing of what a person sees of the elements.

let host: Site | undefined;
test.afterEach(() => host?.close());

/** The page leaves the elements the same room in each case. */
const room = 'acct-collection-form, ce-credit-viewer { width: 1000px !important; }';

const hostile: Record<string, string> = {
  'box sizing and margins': `
    * { box-sizing: content-box !important; margin: 0; padding: 0; line-height: 1; }
    html { font-size: 62.5%; }`,
  'stripped controls': `
    html { font-size: 40px; }
    button, input, select, textarea { appearance: none; border: 0; background: none; font: inherit; height: 10px; }
    a { color: inherit; text-decoration: none; } ul, ol, li { list-style: none; float: left; }
    table { border-collapse: collapse; } label, p, h1, h2, h3, div, span, section { display: inline; }`,
  'inherited text': `
    body { direction: ltr; color: #0f0; font: italic bold 9px/1 serif; letter-spacing: 3px; word-spacing: 9px;
      text-align: right; text-indent: 2em; text-transform: uppercase; white-space: nowrap; word-break: break-all;
      font-variant: small-caps; text-shadow: 1px 1px red; cursor: crosshair; visibility: visible; tab-size: 1;
      font-stretch: condensed; font-feature-settings: 'liga' 0; hyphens: auto; line-break: anywhere;
      list-style: square inside; border-collapse: collapse; border-spacing: 9px; caption-side: bottom;
      empty-cells: hide; overflow-wrap: normal; quotes: none; text-align-last: right; text-size-adjust: none;
      -webkit-text-fill-color: #0f0; -webkit-text-stroke: 1px red; text-underline-offset: 9px; font-kerning: none;
      text-decoration: underline; user-select: none; pointer-events: auto; text-rendering: optimizeLegibility;
      writing-mode: horizontal-tb; font-size-adjust: 1; text-emphasis: dot; caret-color: red; accent-color: red; }`,
  'everything by star': `
    * { font: 9px/1 serif !important; letter-spacing: 2px !important; text-transform: uppercase !important;
      color: #0f0 !important; text-shadow: 1px 1px red !important; transition: all 9s; }`,
};

const inherited = [
  'color',
  'caretColor',
  'cursor',
  'fontFamily',
  'fontSize',
  'fontSizeAdjust',
  'fontStretch',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'fontFeatureSettings',
  'fontKerning',
  'hyphens',
  'letterSpacing',
  'lineBreak',
  'lineHeight',
  'listStyle',
  'overflowWrap',
  'textAlign',
  'textAlignLast',
  'textIndent',
  'textShadow',
  'textTransform',
  'textEmphasis',
  'textUnderlineOffset',
  'whiteSpace',
  'wordBreak',
  'wordSpacing',
  'userSelect',
  'borderCollapse',
  'borderSpacing',
  'captionSide',
  'webkitTextFillColor',
  'webkitTextStrokeWidth',
  'accentColor',
] as const;

/** Every box in an element with how its text looks, as far as one can see it. */
const looksOf = (page: Page, tag: string): Promise<string[]> =>
  page.evaluate(
    ([name, properties]) => {
      const element = document.querySelector(name)!;
      const { left, top } = element.getBoundingClientRect();
      return Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('*'))
        .filter((one) => one.getClientRects().length > 0 && !['STYLE', 'OPTION'].includes(one.tagName))
        .map((one) => {
          const box = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          const place = [box.left - left, box.top - top, box.width, box.height].map((value) => value.toFixed(1));
          const look = properties.map((property) => `${property}: ${style[property]}`);
          return [`${one.localName}.${one.getAttribute('class') ?? ''} ${place.join(' ')}`, ...look].join('; ');
        });
    },
    [tag, inherited] as const,
  );

/** How the form with its mistakes, its documents and the viewer look on a page with these styles. */
async function looksWith(page: Page, portal: string, styles: string): Promise<string[]> {
  host = await startHost(portal, zhouMin, { styles: `${styles} ${room}` });
  await page.goto(host.url);
  const form = page.locator('acct-collection-form');
  await expect(section(form, '个人信息')).toBeVisible();
  await next(form);
  await expect(form.getByText('处需要修改')).toBeVisible();
  const mistakes = await looksOf(page, 'acct-collection-form');
  await goTo(form, '照片和材料');
  await upload(form, '证件照', picture('photo-a.jpg'));
  await expect(form.getByText(/^已保存 /)).toBeVisible();
  const documents = await looksOf(page, 'acct-collection-form');
  await expect(page.locator('ce-credit-viewer').getByText('预算绩效管理实务')).toBeVisible();
  const credits = await looksOf(page, 'ce-credit-viewer');
  await host.close();
  return [...mistakes, ...documents, ...credits];
}

for (const [what, styles] of Object.entries(hostile))
  test(`the elements look as on an empty page under ${what}`, async ({ browser, baseURL }) => {
    const clean = await looksWith(await browser.newPage(), baseURL!, '');
    const under = await looksWith(await browser.newPage(), baseURL!, styles);
    expect(clean.length).toBeGreaterThan(200);
    expect(under).toEqual(clean);
  });
