/** Plain Node: `npm run cli -w examples/validators -- 11010519491231002x H12345678`. Ends with 1 where one is refused. */
import { identify } from './identify.ts';

const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD, where the person is
for (const [index, number] of process.argv.slice(2).entries()) {
  const { line, good } = identify(number, today);
  console.log(`${index + 1}. ${line}`);
  if (!good) process.exitCode = 1;
}
