import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatCredits, parseCredits, shortCredits } from './index.ts';

test('credits are whole hundredths', () => {
  assert.equal(parseCredits('12.50'), 1250);
  assert.equal(parseCredits('0.00'), 0);
  assert.equal(parseCredits('3.34'), 334);
  assert.equal(parseCredits('999999.99'), 99_999_999);
  assert.equal(formatCredits(1250), '12.50');
  assert.equal(formatCredits(5), '0.05');
});

test('people read them without zeros at the end', () => {
  assert.deepEqual([9000, 1250, 1205, 20, 0].map(shortCredits), ['90', '12.5', '12.05', '0.2', '0']);
});

test('any other text is refused, and so is any other number', () => {
  for (const text of ['', '12', '12.5', '12.500', '-1.00', '1e2.00', ' 1.00', '１.00', 'NaN', '1,000.00']) {
    assert.throws(() => parseCredits(text), RangeError, text);
  }
  for (const amount of [-1, 0.5, Number.NaN, Infinity, 2 ** 53]) {
    assert.throws(() => formatCredits(amount), RangeError, String(amount));
  }
});

test('what is formatted parses back', () => {
  fc.assert(fc.property(fc.nat(99_999_999_999), (amount) => parseCredits(formatCredits(amount)) === amount));
});
