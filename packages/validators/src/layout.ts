import { type Issue, issue } from './issue.ts';
import { characterAt, findOutside } from './text.ts';

/**
 * The issue of a number with a wrong character or length; `undefined` without one. A wrong character is reported first,
 * because its position helps more than the length.
 */
export function layoutIssue(text: string, alphabet: string, ...lengths: number[]): Issue | undefined {
  if (text === '') return issue('empty');
  return characterIssue(text, alphabet) ?? lengthIssue(text, ...lengths);
}

export function lengthIssue(text: string, ...lengths: number[]): Issue | undefined {
  if (lengths.includes(text.length)) return undefined;
  const code = text.length < Math.max(...lengths) ? 'too-short' : 'too-long';
  return issue(code, { length: text.length, expected: lengths.join('/') });
}

/** As {@link lengthIssue}, for any length from `min` to `max`. */
export function lengthRangeIssue(text: string, min: number, max: number): Issue | undefined {
  if (text === '') return issue('empty');
  if (text.length >= min && text.length <= max) return undefined;
  return issue(text.length < min ? 'too-short' : 'too-long', { length: text.length, expected: `${min}-${max}` });
}

/** A character outside the alphabet; `undefined` when there is none. */
export function characterIssue(text: string, alphabet: string): Issue | undefined {
  const outside = findOutside(text, alphabet);
  return outside >= 0 ? badCharacter(text, outside) : undefined;
}

export function badCharacter(text: string, index: number): Issue {
  return issue('bad-character', { position: index + 1, character: characterAt(text, index) });
}
