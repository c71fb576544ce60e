/** Runs a function later. Returns a function that cancels it. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

export const scheduleByTimeout: Schedule = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Resolves and rejects as `promise` does, but rejects with `lateError` when `promise` takes longer than the deadline. */
export function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  lateError: Error,
  schedule: Schedule,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = schedule(() => reject(lateError), milliseconds);
    promise.then(resolve, reject).finally(cancel);
  });
}
