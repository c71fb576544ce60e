import { type Issue, issue } from './issue.ts';

/** The warning for an impossible year of a certificate. With `today`, later years are impossible. */
export function yearDoubt(year: number, first: number, today: string | undefined): Issue | undefined {
  const last = today === undefined ? 2099 : Number(today.slice(0, 4));
  return year < first || year > last ? issue('year-implausible', { year }) : undefined;
}
