// A Playwright reporter that writes the counts for `.scripts/test.mjs`.
import { writeCounts } from './counts.mjs';

export default class CountJourneys {
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...names) => outcomes.filter((outcome) => names.includes(outcome)).length;
    writeCounts('journeys', {
      passed: count('expected', 'flaky'),
      failed: count('unexpected'),
      skipped: count('skipped'),
    });
  }

  printsToStdio() {
    return false;
  }
}
