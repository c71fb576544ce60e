import type { Routes } from '@acct-kit/core/contract';
import type { Handlers } from '../api/handler.ts';
import { applications } from './applications.ts';
import { attachments } from './attachments.ts';
import { credits } from './credits.ts';
import { people } from './people.ts';
import { reviews } from './reviews.ts';

/** What carries out each call of the wire. Sessions are the portal's own (`sessions/mount.ts`). */
export const resources: { [Resource in Exclude<keyof Routes, 'sessions'>]: Handlers<Resource> } = {
  people,
  applications,
  attachments,
  reviews,
  credits,
};
