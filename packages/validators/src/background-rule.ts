import type { Background, BackgroundColor } from './background.ts';
import type { RuleReport } from './image-rules.ts';
import { issue } from './issue.ts';

/**
 * Holds the colour behind a person against those that are allowed. Beyond doubt only where the strips are of one colour
 * and that is well within its class; without a measurement it is `unsure`.
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
