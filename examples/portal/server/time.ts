export { chinaDay } from '@acct-kit/core/util';

/** China has one time zone and no summer time. */
const chinaOffset = 8 * 60 * 60 * 1000;

/** Day and minute in China, for people: `2026-11-21 09:30`. */
export const chinaMinute = (instant: Date): string =>
  new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 16).replace('T', ' ');

/** The last instant of a day in China. */
export const endOfChinaDay = (day: string): Date => new Date(Date.parse(`${day}T23:59:59.999+08:00`));

/** The day that is this many days later. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
