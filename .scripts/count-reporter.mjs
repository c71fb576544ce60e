// A reporter for Node's test runner. It prints a summary line and writes the counts for `.scripts/test.mjs`.
import { closingLine, writeCounts } from './counts.mjs';

export default async function* countReporter(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue; // Skips the summary of a single file.
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    const counts = { passed, failed: failed + cancelled, skipped: skipped + todo };
    writeCounts('unit', counts);
    yield `\n${closingLine(counts)}\n`;
  }
}
