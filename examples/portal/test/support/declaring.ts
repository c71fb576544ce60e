import type { CreditDeclaration, DeclarationCase } from '@acct-kit/core/contract';
import type { TestPortal } from './databases.ts';
import { call, type Answer } from './http.ts';
import { scan } from './images.ts';
import { upload } from './uploads.ts';

/** A paper that was published this spring, without proof. */
export const paper = (changes: Record<string, unknown> = {}) => ({
  year: 2026,
  kind: 'paper',
  region: '110000',
  answers: {
    title: '数字经济下的成本管理',
    journal: '财会样刊',
    cnNumber: 'CN11-0000/F',
    role: 'shared',
    completedOn: '2026-04-15',
  },
  attachments: [] as string[],
  ...changes,
});

/** Uploads a document that proves something. @returns its id */
export const proofOf = async (current: TestPortal, token: string): Promise<string> =>
  (await upload(current, token, 'other', scan)).body.id;

export const declare = (current: TestPortal, token: string, body: object): Promise<Answer<CreditDeclaration>> =>
  call(current, token, '/credit-declarations', { method: 'POST', body });

/** Declares the paper with a proof. */
export const declarePaper = async (current: TestPortal, token: string, changes: Record<string, unknown> = {}) =>
  (await declare(current, token, paper({ attachments: [await proofOf(current, token)], ...changes }))).body;

export const decide = (
  current: TestPortal,
  token: string,
  { id, version }: { id: string; version: number },
  body: object,
): Promise<Answer<DeclarationCase>> =>
  call(current, token, `/credit-reviews/declarations/${id}/decision`, { method: 'POST', version, body });
