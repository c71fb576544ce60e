// Registers credits of many learners from a file: `node register.ts credits.xlsx --base-url https://…/api/v1`.
import { run } from './cli/run.ts';

process.exitCode = await run(process.argv.slice(2), process);
