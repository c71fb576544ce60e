import { readFileSync } from 'node:fs';

/** The style sheets of the portal, each beside what it styles. Later ones win over earlier ones. */
const parts = [
  'ui/base.css',
  'ui/layout.css',
  'ui/controls.css',
  'ui/lists.css',
  'ui/forms.css',
  'ui/embed.css',
  'auth/pages/sign-in.css',
  'cases/pages/case.css',
  'applications/pages/type-size.css',
  'declarations/pages/declare.css',
  'credits/pages/held.css',
  'credits/pages/batch.css',
  'proofs/pages/proof.css',
  'statistics/pages/figures.css',
];

/** Puts the style sheets together. Pages load one file, so that the browser asks once for the look of the whole portal. */
export const readStyleSheet = (): string =>
  parts.map((part) => readFileSync(new URL(part, import.meta.url), 'utf8')).join('\n');
