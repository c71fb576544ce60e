import type { Routes } from '@acct-kit/core/contract';
import type { Handlers } from '../api/handler.ts';
import { applications } from './applications.ts';
import { attachments } from './attachments.ts';
import { courses } from './courses.ts';
import { creditReviews } from './credit-reviews.ts';
import { credits } from './credits.ts';
import { declarations } from './declarations.ts';
import { employers } from './employers.ts';
import { file } from './file.ts';
import { people } from './people.ts';
import { proofs } from './proofs.ts';
import { providers } from './providers.ts';
import { reviews } from './reviews.ts';
import { statistics } from './statistics.ts';
import { transferReviews } from './transfer-reviews.ts';
import { transfers } from './transfers.ts';

/** What carries out each call of the wire. Sessions are the portal's own (`sessions/mount.ts`). */
export const resources: { [Resource in Exclude<keyof Routes, 'sessions'>]: Handlers<Resource> } = {
  people,
  file,
  applications,
  transfers,
  attachments,
  reviews,
  transferReviews,
  credits,
  declarations,
  creditReviews,
  providers,
  courses,
  proofs,
  employers,
  statistics,
};
