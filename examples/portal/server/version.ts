import { createRequire } from 'node:module';

const { version: read } = createRequire(import.meta.url)('../package.json') as { version: string };

/** The portal's version. */
export const version: string = read;
