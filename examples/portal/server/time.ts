/** China has one time zone and no summer time. */
const chinaOffset = 8 * 60 * 60 * 1000;

/** The day in China at an instant, `YYYY-MM-DD`. */
export const chinaDay = (instant: Date): string => new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 10);

/** Day and minute in China, for people: `2026-11-21 09:30`. */
export const chinaMinute = (instant: Date): string =>
  new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 16).replace('T', ' ');

const endOfChinaDay = (day: string): Date => new Date(Date.parse(`${day}T23:59:59.999+08:00`));

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * The end of the last of so many working days after the day of `from`. Weekends do not count; public holidays, which the
 * State Council announces year by year, are not known here and do count.
 */
export function afterWorkingDays(from: Date, count: number): Date {
  let day = chinaDay(from);
  for (let left = count; left > 0;) {
    day = dayAfter(day);
    if (!isWeekend(day)) left -= 1;
  }
  return endOfChinaDay(day);
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
