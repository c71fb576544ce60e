import { scenarios } from './scenarios.ts';

// What `run.ts` calls from outside the page.
Object.assign(globalThis, { runScenario: (name: string, baseUrl: string) => scenarios[name]?.run(baseUrl) });
