/**
 * Mistakes, speed and size beside other libraries, in one run: `npm run bench -w packages/validators`. On a busy machine compare
 * the columns of one run only.
 */
import os from 'node:os';
import { printBrowserTimes } from './browser.ts';
import { printMistakes } from './compare.ts';
import { installPeers } from './peers.ts';
import { printMeasureTime } from './photo.ts';
import { printRace } from './race.ts';
import { printSizes } from './sizes.ts';

installPeers();
console.log(`Load ${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores, Node ${process.versions.node}`);
printMistakes();
printRace('numbers');
printRace('images');
printMeasureTime();
await printBrowserTimes();
await printSizes();
