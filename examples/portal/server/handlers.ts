import type { Routes } from '@acct-kit/core/contract';
import type { Handlers } from './http/handler.ts';
import { applications } from './applications/handlers.ts';
import { attachments } from './attachments/handlers.ts';
import { courses } from './courses/handlers.ts';
import { credits } from './credits/handlers.ts';
import { heldRecords } from './credits/review-handlers.ts';
import { declarations } from './declarations/handlers.ts';
import { declarationReviews } from './declarations/review-handlers.ts';
import { employers } from './employers/handlers.ts';
import { dossier } from './dossiers/handlers.ts';
import { people } from './people/handlers.ts';
import { proofs } from './proofs/handlers.ts';
import { providers } from './providers/handlers.ts';
import { reviews } from './applications/review-handlers.ts';
import { statistics } from './statistics/handlers.ts';
import { transferReviews } from './transfers/review-handlers.ts';
import { transfers } from './transfers/handlers.ts';

/** The handlers of every call of the contract but `sessions`, which the portal's own sign-in opens (`auth/mount-sessions.ts`). */
export const resources: { [Resource in Exclude<keyof Routes, 'sessions'>]: Handlers<Resource> } = {
  people,
  dossier,
  applications,
  transfers,
  attachments,
  reviews,
  transferReviews,
  credits,
  declarations,
  creditReviews: { ...declarationReviews, ...heldRecords },
  providers,
  courses,
  proofs,
  employers,
  statistics,
};
