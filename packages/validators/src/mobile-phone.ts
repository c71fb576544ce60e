import { type Result, fail, pass, refuse } from './issue.ts';
import { layoutIssue } from './layout.ts';
import { compact, digits } from './text.ts';
import { type Validator, defineValidator } from './validator.ts';

/**
 * Mobile numbers of mainland China: 11 digits that begin with 13 to 19. Operators open new prefixes every year, so a
 * more detailed list would soon be wrong. The value is the 11 digits.
 */
export const mobilePhone: Validator<string> = /* @__PURE__ */ defineValidator('mobile-phone', (input) => {
  const typed = removeBrackets(compact(input));
  const abroad = foreignCode(typed);
  if (abroad) return fail('phone-not-mainland', { country: abroad });
  return checkNational(withoutCountry(typed));
});

function checkNational(number: string): Result<string> {
  const layout = layoutIssue(number, digits, 11);
  if (layout) return refuse([layout]);
  const mobile = number.charAt(0) === '1' && number.charAt(1) >= '3';
  return mobile ? pass(number) : fail('phone-prefix', { prefix: number.slice(0, 2) });
}

function removeBrackets(typed: string): string {
  let kept = '';
  for (let i = 0; i < typed.length; i++) if ('()'.indexOf(typed.charAt(i)) < 0) kept += typed.charAt(i);
  return kept;
}

/** The regions whose people most often have an account here; other countries are told by `+` alone. */
const neighbours = ['852', '853', '886'];

function foreignCode(typed: string): string {
  const rest = afterAny(typed, ['+', '00']);
  if (rest === undefined || rest.startsWith('86')) return '';
  return neighbours.find((code) => rest.startsWith(code)) ?? (typed.charAt(0) === '+' ? rest.slice(0, 2) : '');
}

function withoutCountry(typed: string): string {
  const rest = afterAny(typed, ['+86', '0086']);
  if (rest !== undefined) return rest;
  return typed.length === 13 && typed.startsWith('86') ? typed.slice(2) : typed;
}

function afterAny(text: string, prefixes: readonly string[]): string | undefined {
  const found = prefixes.find((prefix) => text.startsWith(prefix));
  return found === undefined ? undefined : text.slice(found.length);
}
