/**
 * Identifies numbers in plain Node: `npm run cli -w examples/validators -- 11010519491231002x H12345678`. The exit code
 * is 1 if a number is invalid.
 */
import { identify } from './identify.ts';

const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD in the person's time zone
for (const [index, number] of process.argv.slice(2).entries()) {
  const { line, good } = identify(number, today);
  console.log(`${index + 1}. ${line}`);
  if (!good) process.exitCode = 1;
}
