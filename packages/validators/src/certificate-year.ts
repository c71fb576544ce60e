import { type Issue, issue } from './issue.ts';

/** Doubt about the year of a certificate; the last year that can be is the one of `today`, where that is given. */
export function yearDoubt(year: number, first: number, today: string | undefined): Issue | undefined {
  const last = today === undefined ? 2099 : Number(today.slice(0, 4));
  return year < first || year > last ? issue('year-implausible', { year }) : undefined;
}
