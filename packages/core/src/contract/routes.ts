import * as z from 'zod/mini';
import { application, applicationDraft, applicationRevision, applicationSummary } from './applications.ts';
import { attachment, attachmentDraft } from './attachments.ts';
import { course, courseDraft, courseQuery, provider } from './courses.ts';
import { chunkQuery, creditBatch, creditBatchDraft, creditChunk, creditChunkResult } from './credit-batches.ts';
import { creditDeclaration, creditDeclarationDraft } from './credit-declarations.ts';
import {
  declarationCase,
  declarationDecision,
  declarationEntry,
  declarationQuery,
  heldDecision,
  heldRecord,
} from './credit-reviews.ts';
import { creditProof, creditProofDraft, creditYears, proofQuestion } from './credit-years.ts';
import { creditQuery, creditRecord, creditRegistration, creditRevocation } from './credits.ts';
import { employer } from './employers.ts';
import { dossierVersion, dossier } from './dossiers.ts';
import { person } from './people.ts';
import { pageOf, pageQuery } from './primitives.ts';
import { reviewCase, reviewDecision, reviewEntry, reviewQuery } from './reviews.ts';
import { session, sessionRequest } from './sessions.ts';
import { completion } from './statistics.ts';
import { transfer, transferCase, transferDecision, transferDraft, transferEntry, transferQuery } from './transfers.ts';
import type { Route } from './route.ts';

const page = z.strictObject(pageQuery);

// The routes are grouped by resource, so that a page loads only the routes that it calls.

export const sessionRoutes = {
  create: {
    method: 'POST',
    path: '/sessions',
    permission: 'signed-in',
    body: sessionRequest,
    ok: { status: 201, body: session },
  },
} as const satisfies Record<string, Route>;

export const personRoutes = {
  me: {
    method: 'GET',
    path: '/people/me',
    permission: 'people:read',
    ok: { status: 200, body: person },
  },
} as const satisfies Record<string, Route>;

export const dossierRoutes = {
  get: {
    method: 'GET',
    path: '/dossier',
    permission: 'dossier:read',
    ok: { status: 200, body: dossier },
    versioned: 'reply',
  },
  versions: {
    method: 'GET',
    path: '/dossier/versions',
    permission: 'dossier:read',
    query: page,
    ok: { status: 200, body: pageOf(dossierVersion) },
  },
} as const satisfies Record<string, Route>;

export const applicationRoutes = {
  list: {
    method: 'GET',
    path: '/applications',
    permission: 'applications:read',
    query: page,
    ok: { status: 200, body: pageOf(applicationSummary) },
  },
  get: {
    method: 'GET',
    path: '/applications/{applicationId}',
    permission: 'applications:read',
    ok: { status: 200, body: application },
    versioned: 'reply',
  },
  submit: {
    method: 'POST',
    path: '/applications',
    permission: 'applications:write',
    body: applicationDraft,
    ok: { status: 201, body: application },
    versioned: 'reply',
    idempotent: true,
  },
  resubmit: {
    method: 'PUT',
    path: '/applications/{applicationId}',
    permission: 'applications:write',
    body: applicationRevision,
    ok: { status: 200, body: application },
    versioned: 'change',
    idempotent: true,
  },
  withdraw: {
    method: 'POST',
    path: '/applications/{applicationId}/withdrawal',
    permission: 'applications:write',
    ok: { status: 200, body: application },
    versioned: 'change',
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

export const transferRoutes = {
  list: {
    method: 'GET',
    path: '/transfers',
    permission: 'transfers:read',
    query: page,
    ok: { status: 200, body: pageOf(transfer) },
  },
  get: {
    method: 'GET',
    path: '/transfers/{transferId}',
    permission: 'transfers:read',
    ok: { status: 200, body: transfer },
    versioned: 'reply',
  },
  submit: {
    method: 'POST',
    path: '/transfers',
    permission: 'transfers:write',
    body: transferDraft,
    ok: { status: 201, body: transfer },
    versioned: 'reply',
    idempotent: true,
  },
  cancel: {
    method: 'POST',
    path: '/transfers/{transferId}/cancellation',
    permission: 'transfers:write',
    ok: { status: 200, body: transfer },
    versioned: 'change',
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

export const attachmentRoutes = {
  create: {
    method: 'POST',
    path: '/attachments',
    permission: 'attachments:write',
    body: attachmentDraft,
    ok: { status: 201, body: attachment },
    idempotent: true,
  },
  append: {
    method: 'PATCH',
    path: '/attachments/{attachmentId}',
    permission: 'attachments:write',
    body: 'bytes',
    ok: { status: 200, body: attachment },
    upload: true,
  },
  get: {
    method: 'GET',
    path: '/attachments/{attachmentId}',
    permission: 'attachments:read',
    ok: { status: 200, body: attachment },
  },
  content: {
    method: 'GET',
    path: '/attachments/{attachmentId}/content',
    permission: 'attachments:read',
    ok: { status: 200, body: 'bytes' },
  },
} as const satisfies Record<string, Route>;

export const reviewRoutes = {
  list: {
    method: 'GET',
    path: '/reviews',
    permission: 'reviews:read',
    query: reviewQuery,
    ok: { status: 200, body: pageOf(reviewEntry) },
  },
  get: {
    method: 'GET',
    path: '/reviews/{applicationId}',
    permission: 'reviews:read',
    ok: { status: 200, body: reviewCase },
    versioned: 'reply',
    versionIn: 'application',
  },
  decide: {
    method: 'POST',
    path: '/reviews/{applicationId}/decision',
    permission: 'reviews:write',
    body: reviewDecision,
    ok: { status: 200, body: reviewCase },
    versioned: 'change',
    versionIn: 'application',
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

export const transferReviewRoutes = {
  list: {
    method: 'GET',
    path: '/transfer-reviews',
    permission: 'reviews:read',
    query: transferQuery,
    ok: { status: 200, body: pageOf(transferEntry) },
  },
  get: {
    method: 'GET',
    path: '/transfer-reviews/{transferId}',
    permission: 'reviews:read',
    ok: { status: 200, body: transferCase },
    versioned: 'reply',
    versionIn: 'transfer',
  },
  decide: {
    method: 'POST',
    path: '/transfer-reviews/{transferId}/decision',
    permission: 'reviews:write',
    body: transferDecision,
    ok: { status: 200, body: transferCase },
    versioned: 'change',
    versionIn: 'transfer',
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

/**
 * The calls of a person's own page. They are separate, so that the page does not load the schemas that providers need.
 */
export const ownCreditRoutes = {
  list: {
    method: 'GET',
    path: '/credit-records',
    permission: 'credits:read',
    query: creditQuery,
    ok: { status: 200, body: pageOf(creditRecord) },
  },
  years: {
    method: 'GET',
    path: '/credit-years',
    permission: 'credits:read',
    ok: { status: 200, body: creditYears },
  },
} as const satisfies Record<string, Route>;

export const creditRoutes = {
  ...ownCreditRoutes,
  register: {
    method: 'POST',
    path: '/credit-records',
    permission: 'credits:write',
    body: creditRegistration,
    ok: { status: 201, body: creditRecord },
    idempotent: true,
  },
  revoke: {
    method: 'POST',
    path: '/credit-records/{recordId}/revocation',
    permission: 'credits:write',
    body: creditRevocation,
    ok: { status: 200, body: creditRecord },
    idempotent: true,
  },
  openBatch: {
    method: 'POST',
    path: '/credit-batches',
    permission: 'credits:write',
    body: creditBatchDraft,
    ok: { status: 201, body: creditBatch },
    idempotent: true,
    recognisesRepetition: true,
  },
  sendChunk: {
    method: 'POST',
    path: '/credit-batches/{batchId}/chunks',
    permission: 'credits:write',
    body: creditChunk,
    ok: { status: 200, body: creditChunkResult },
    idempotent: true,
    recognisesRepetition: true,
  },
  chunks: {
    method: 'GET',
    path: '/credit-batches/{batchId}/chunks',
    permission: 'credits:read',
    query: chunkQuery,
    ok: { status: 200, body: pageOf(creditChunkResult) },
  },
} as const satisfies Record<string, Route>;

export const declarationRoutes = {
  list: {
    method: 'GET',
    path: '/credit-declarations',
    permission: 'declarations:read',
    query: page,
    ok: { status: 200, body: pageOf(creditDeclaration) },
  },
  get: {
    method: 'GET',
    path: '/credit-declarations/{declarationId}',
    permission: 'declarations:read',
    ok: { status: 200, body: creditDeclaration },
    versioned: 'reply',
  },
  submit: {
    method: 'POST',
    path: '/credit-declarations',
    permission: 'declarations:write',
    body: creditDeclarationDraft,
    ok: { status: 201, body: creditDeclaration },
    versioned: 'reply',
    idempotent: true,
  },
  resubmit: {
    method: 'PUT',
    path: '/credit-declarations/{declarationId}',
    permission: 'declarations:write',
    body: creditDeclarationDraft,
    ok: { status: 200, body: creditDeclaration },
    versioned: 'change',
    idempotent: true,
  },
  withdraw: {
    method: 'POST',
    path: '/credit-declarations/{declarationId}/withdrawal',
    permission: 'declarations:write',
    ok: { status: 200, body: creditDeclaration },
    versioned: 'change',
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

export const creditReviewRoutes = {
  declarations: {
    method: 'GET',
    path: '/credit-reviews/declarations',
    permission: 'reviews:read',
    query: declarationQuery,
    ok: { status: 200, body: pageOf(declarationEntry) },
  },
  declaration: {
    method: 'GET',
    path: '/credit-reviews/declarations/{declarationId}',
    permission: 'reviews:read',
    ok: { status: 200, body: declarationCase },
    versioned: 'reply',
    versionIn: 'declaration',
  },
  decide: {
    method: 'POST',
    path: '/credit-reviews/declarations/{declarationId}/decision',
    permission: 'reviews:write',
    body: declarationDecision,
    ok: { status: 200, body: declarationCase },
    versioned: 'change',
    versionIn: 'declaration',
    idempotent: true,
  },
  held: {
    method: 'GET',
    path: '/credit-reviews/records',
    permission: 'reviews:read',
    query: page,
    ok: { status: 200, body: pageOf(heldRecord) },
  },
  settle: {
    method: 'POST',
    path: '/credit-reviews/records/{recordId}/decision',
    permission: 'reviews:write',
    body: heldDecision,
    ok: { status: 200, body: creditRecord },
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

export const providerRoutes = {
  list: {
    method: 'GET',
    path: '/providers',
    permission: 'courses:read',
    query: page,
    ok: { status: 200, body: pageOf(provider) },
  },
} as const satisfies Record<string, Route>;

export const courseRoutes = {
  list: {
    method: 'GET',
    path: '/courses',
    permission: 'courses:read',
    query: courseQuery,
    ok: { status: 200, body: pageOf(course) },
  },
  create: {
    method: 'POST',
    path: '/courses',
    permission: 'courses:write',
    body: courseDraft,
    ok: { status: 201, body: course },
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

export const proofRoutes = {
  list: {
    method: 'GET',
    path: '/credit-proofs',
    permission: 'proofs:read',
    query: page,
    ok: { status: 200, body: pageOf(creditProof) },
  },
  issue: {
    method: 'POST',
    path: '/credit-proofs',
    permission: 'proofs:write',
    body: creditProofDraft,
    ok: { status: 201, body: creditProof },
    idempotent: true,
  },
  // The code is in the body and not in the URL, because servers log URLs and anyone who has the code can read the
  // proof.
  verify: {
    method: 'POST',
    path: '/credit-proofs/verification',
    permission: 'public',
    body: proofQuestion,
    ok: { status: 200, body: creditProof },
  },
} as const satisfies Record<string, Route>;

export const employerRoutes = {
  get: {
    method: 'GET',
    path: '/employers/{code}',
    permission: 'applications:read',
    ok: { status: 200, body: employer },
  },
} as const satisfies Record<string, Route>;

export const statisticsRoutes = {
  completion: {
    method: 'GET',
    path: '/statistics/credit-completion',
    permission: 'statistics:read',
    ok: { status: 200, body: completion },
  },
} as const satisfies Record<string, Route>;

/** Every call of the API, by resource and name. */
export const routes = {
  sessions: sessionRoutes,
  people: personRoutes,
  dossier: dossierRoutes,
  applications: applicationRoutes,
  transfers: transferRoutes,
  attachments: attachmentRoutes,
  reviews: reviewRoutes,
  transferReviews: transferReviewRoutes,
  credits: creditRoutes,
  declarations: declarationRoutes,
  creditReviews: creditReviewRoutes,
  providers: providerRoutes,
  courses: courseRoutes,
  proofs: proofRoutes,
  employers: employerRoutes,
  statistics: statisticsRoutes,
};

export type Routes = typeof routes;

/** The base path of all routes. */
export const apiBase = '/api/v1';
