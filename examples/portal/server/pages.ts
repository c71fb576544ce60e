import type { Hono } from 'hono';
import type { PortalEnv, Services } from './context.ts';
import { mountReview } from './applications/pages/review/mount.ts';
import { mountSignIn } from './auth/pages/mount.ts';
import { mountCourses } from './courses/pages/mount.ts';
import { mountCreditElements } from './credits/pages/mount.ts';
import { mountHeldRecords } from './credits/pages/mount-held.ts';
import { mountRecords } from './credits/pages/mount-records.ts';
import { mountDeclare } from './declarations/pages/mount.ts';
import { mountCreditReview } from './declarations/pages/review/mount.ts';
import { mountDossier } from './dossiers/pages/mount.ts';
import { mountHome } from './home/mount.ts';
import { mountProofs } from './proofs/pages/mount.ts';
import { mountProvider } from './providers/pages/mount.ts';
import { mountStatistics } from './statistics/pages/mount.ts';
import { mountTransfers } from './transfers/pages/mount.ts';
import { mountTransferReview } from './transfers/pages/review/mount.ts';

/** Every resource's pages. The log names pages by these paths. */
const mounts: readonly ((app: Hono<PortalEnv>, services: Services) => void)[] = [
  mountHome,
  mountSignIn,
  mountDossier,
  mountTransfers,
  mountCreditElements,
  mountDeclare,
  mountProofs,
  // A case of `/review` may have any id, so the longer paths come first.
  mountHeldRecords,
  mountCreditReview,
  mountTransferReview,
  mountReview,
  mountProvider,
  mountRecords,
  mountCourses,
  mountStatistics,
];

/** Mounts all pages. */
export function mountPages(app: Hono<PortalEnv>, services: Services): void {
  for (const mount of mounts) mount(app, services);
}
