/** Runs something later, unless the function that is returned is called before. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

export const scheduleByTimeout: Schedule = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** `promise`, or a rejection with `late` when it takes longer. */
export function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  late: Error,
  schedule: Schedule,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = schedule(() => reject(late), milliseconds);
    promise.then(resolve, reject).finally(cancel);
  });
}
