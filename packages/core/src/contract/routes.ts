import * as z from 'zod/mini';
import { application, applicationDraft, applicationSummary } from './applications.ts';
import { attachment, attachmentDraft } from './attachments.ts';
import { creditQuery, creditRecord, creditRegistration } from './credits.ts';
import { person } from './people.ts';
import { pageOf, pageQuery } from './primitives.ts';
import { collectionRecord } from './record.ts';
import { reviewCase, reviewDecision, reviewEntry, reviewQuery } from './reviews.ts';
import { session, sessionRequest } from './sessions.ts';
import type { Route } from './route.ts';

const page = z.strictObject(pageQuery);

// By resource, so that a page brings along only what it calls.

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
    body: z.strictObject({ record: collectionRecord }),
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
  },
  decide: {
    method: 'POST',
    path: '/reviews/{applicationId}/decision',
    permission: 'reviews:write',
    body: reviewDecision,
    ok: { status: 200, body: reviewCase },
    versioned: 'change',
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

export const creditRoutes = {
  list: {
    method: 'GET',
    path: '/credit-records',
    permission: 'credits:read',
    query: creditQuery,
    ok: { status: 200, body: pageOf(creditRecord) },
  },
  register: {
    method: 'POST',
    path: '/credit-records',
    permission: 'credits:write',
    body: creditRegistration,
    ok: { status: 201, body: creditRecord },
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

/** Every call of the wire, by resource and name. */
export const routes = {
  sessions: sessionRoutes,
  people: personRoutes,
  applications: applicationRoutes,
  attachments: attachmentRoutes,
  reviews: reviewRoutes,
  credits: creditRoutes,
};

export type Routes = typeof routes;

/** Where the routes are mounted. */
export const apiBase = '/api/v1';
