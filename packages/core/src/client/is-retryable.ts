import type { ProblemCode } from '../contract/index.ts';

/** Statuses that may differ the next time: no answer in time, too many requests, trouble behind a gateway. */
export const retryableStatuses = [408, 429, 500, 502, 503, 504];

/** Codes that say more about another attempt than their status does. */
const retryableCodes: Partial<Readonly<Record<ProblemCode, boolean>>> = {
  'request-in-progress': true,
  'contract-broken': false,
};

/** Whether another attempt may help after this reply. */
export const isRetryable = (status: number, code: ProblemCode | undefined): boolean =>
  (code && retryableCodes[code]) ?? retryableStatuses.includes(status);

/** Milliseconds that the server asks to wait: `Retry-After` is a number of seconds or a date. */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
