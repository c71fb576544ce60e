// What the elements cost beside others, as the issues promise it: `npm run bench -w packages/elements [-- viewer form
// photos]`. Needs a build (`npm run build`) and a machine with little else to do: compare the figures of one run only.
// Ends with 1 where a promise is not kept.
import os from 'node:os';
import { measureForm } from './form.ts';
import { measurePhotos } from './photos.ts';
import { isKept, printTable, type Result } from './report.ts';
import { measureViewer } from './viewer.ts';

const benches: Readonly<Record<string, () => Promise<Result>>> = {
  viewer: measureViewer,
  form: measureForm,
  photos: measurePhotos,
};

const load = (): string => os.loadavg()[0]!.toFixed(1);
const asked = process.argv.slice(2);
for (const name of asked.length === 0 ? Object.keys(benches) : asked) {
  const before = load();
  const { titles, rows, promises } = await benches[name]!();
  console.log(`\n${name}: medians; load ${before} before and ${load()} after, on ${os.cpus().length} cores\n`);
  printTable([titles, ...rows]);
  if (promises.map(isKept).includes(false)) process.exitCode = 1;
}
