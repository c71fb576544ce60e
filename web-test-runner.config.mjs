// Tests of elements and of browser code, in a real browser. `npm run test:browser -- --files x.browser.test.ts`
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './.scripts/browser.mjs';
import { writeCounts } from './.scripts/counts.mjs';

const { executablePath, args, env, bundled } = await findBrowser();

export default {
  files: ['packages/*/src/**/*.browser.test.ts', 'examples/*/page/**/*.browser.test.ts'],
  rootDir: '.',
  nodeResolve: { browser: true, exportConditions: ['@acct-kit/source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      launchOptions: { executablePath, args, env: { ...process.env, ...env }, headless: bundled ? 'shell' : true },
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 180_000,
  filterBrowserLogs: ({ args: [message] }) => !String(message).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countReporter()],
};

/** Counts single tests; a file that does not load counts as a failed one. */
function countReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const { testResults, errors, passed } of sessions) {
        const tests = testsOf(testResults);
        for (const { passed: good, skipped } of tests) counts[skipped ? 'skipped' : good ? 'passed' : 'failed'] += 1;
        if (!passed && (errors.length > 0 || tests.every((test) => test.passed))) counts.failed += 1;
      }
      writeCounts('browser', counts);
    },
  };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
