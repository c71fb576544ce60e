import type { BatchProgress } from '@acct-kit/core/batch';

/** The stream to which progress is written. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const barWidth = 30;

const barOf = (done: number, total: number): string => {
  const filled = total === 0 ? barWidth : Math.floor((done / total) * barWidth);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
};

/** The number of progress lines for the whole file when the output is not a terminal. */
const steps = 10;

export interface Progress {
  readonly show: (progress: BatchProgress) => void;
  readonly end: () => void;
}

/** Shows progress. On a terminal it redraws a bar. On other outputs it writes a line for each tenth of the file. */
export function createProgress(output: Output): Progress {
  let lastStep = 0;
  let isDrawn = false;
  return {
    show: ({ checked, sent, total = checked, counts }) => {
      const settled = sent + counts.invalid;
      const step = total === 0 ? steps : Math.floor((settled / total) * steps);
      if (output.isTTY === true) {
        output.write(`\r${barOf(settled, total)} ${settled}/${total}`);
        isDrawn = true;
      } else if (step > lastStep) output.write(`${settled}/${total}\n`);
      lastStep = step;
    },
    end: () => {
      if (isDrawn) output.write('\n');
    },
  };
}
