import type { BatchProgress } from '@acct-kit/core/batch';

/** Where progress is shown. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const barWidth = 30;

const barOf = (done: number, total: number): string => {
  const filled = total === 0 ? barWidth : Math.floor((done / total) * barWidth);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
};

/** The parts of the whole that get a line of their own where a bar cannot be drawn. */
const steps = 10;

export interface Progress {
  readonly show: (progress: BatchProgress) => void;
  readonly end: () => void;
}

/** A bar that is drawn over and over on a terminal, and a line for each tenth elsewhere. */
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
