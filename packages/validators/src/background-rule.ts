import type { Background, BackgroundColor } from './background.ts';
import type { RuleReport } from './image-rules.ts';
import { issue } from './issue.ts';

/**
 * Compares the background colour with the allowed colours. The verdict is `unsure` without a measurement, when the
 * background has several colours, and when its colour is near the limit of its class.
 */
export function checkBackground(background: Background | undefined, allowed: readonly BackgroundColor[]): RuleReport {
  const rule = 'background';
  const limit = allowed.join('/');
  if (!background) return { rule, measure: null, limit, verdict: 'unsure' };
  const { color: measure, certain, evenness } = background;
  const isAllowed = measure !== 'other' && allowed.includes(measure);
  const beyondDoubt = certain && evenness >= 0.5;
  if (isAllowed) return { rule, measure, limit, verdict: beyondDoubt ? 'pass' : 'unsure' };
  const wrong = issue('photo-background', { measure, limit });
  return { rule, measure, limit, verdict: beyondDoubt ? 'fail' : 'unsure', issue: wrong };
}
