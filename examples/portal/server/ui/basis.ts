import { html } from 'hono/html';
import type { CreditBasis } from '@acct-kit/core/credits';
import type { Policy } from '@acct-kit/core/policy';
import type { Html } from './layout.ts';

/** The notices that a rule is based on, with their numbers. */
export function basisLine(policy: Policy, basis: CreditBasis | undefined): Html | '' {
  const sources = basis?.source.flatMap((key) => policy.sources[key] ?? []) ?? [];
  if (sources.length === 0) return '';
  const names = sources.map(({ title, number }) => `《${title}》${number === undefined ? '' : `（${number}）`}`);
  return html`<p class="hint">依据：${names.join('、')}${basis?.note === undefined ? '' : `。${basis.note}`}</p>`;
}
