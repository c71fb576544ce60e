const fullWidthBy = 0xfee0;

/** Full-width digits and the signs -./ between them, as an input method leaves them, become ASCII ones. */
const halfWidth = (input: string) =>
  input.replace(/[\uFF0D-\uFF19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthBy));

const dayForms = [/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/, /^(\d{4})(\d{2})(\d{2})$/];
const monthForms = [/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/, /^(\d{4})(\d{2})$/];

function match(input: string, forms: readonly RegExp[]): number[] | undefined {
  const text = halfWidth(input).trim();
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return found.slice(1).map(Number);
  }
  return undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A day as people write it (`2024-1-2`, `2024/01/02`, `2024.1.2`, `20240102`, `2024年1月2日`, full-width digits) as
 * `YYYY-MM-DD`; `undefined` for anything else, and for a day that the calendar does not have.
 */
export function parseDay(input: string): string | undefined {
  const [year = 0, month = 0, day = 0] = match(input, dayForms) ?? [];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A month as people write it (`2024-7`, `2024/07`, `202407`, `2024年7月`) as `YYYY-MM`, or `undefined`. */
export function parseMonth(input: string): string | undefined {
  const [year = 0, month = 0] = match(input, monthForms) ?? [];
  if (year < 1 || month < 1 || month > 12) return undefined;
  return `${String(year).padStart(4, '0')}-${two(month)}`;
}
