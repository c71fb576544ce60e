// A reporter for Node's test runner: one closing line, and the counts for `.scripts/test.mjs`.
import { closingLine, writeCounts } from './counts.mjs';

export default async function* countReporter(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue; // each file has a summary of its own
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    const counts = { passed, failed: failed + cancelled, skipped: skipped + todo };
    writeCounts('unit', counts);
    yield `\n${closingLine(counts)}\n`;
  }
}
