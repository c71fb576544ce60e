import { chinaDay } from '@acct-kit/core/util';

/** Today in China, `YYYY-MM-DD`. Deadlines and dates are those of the authority, wherever the browser is. */
export const todayInChina = (): string => chinaDay(new Date());
