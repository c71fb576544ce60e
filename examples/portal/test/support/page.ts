import assert from 'node:assert/strict';
import type { TestPortal } from './databases.ts';
import { formBody, request, signIn, type Answer } from './http.ts';

/** Says what is missing, and does not print the page. */
export const has = ({ text }: Answer, pattern: RegExp): void =>
  assert.ok(pattern.test(text.replace(/\s+/g, ' ')), `${String(pattern)} is not on the page`);

export const hasNot = ({ text }: Answer, pattern: RegExp): void =>
  assert.ok(!pattern.test(text.replace(/\s+/g, ' ')), `${String(pattern)} is on the page`);

/** What somebody who is signed in opens and sends. */
export async function browserOf(current: TestPortal, name: string) {
  const cookie = await signIn(current, name);
  return {
    open: (path: string): Promise<Answer> => request(current, path, { headers: { Cookie: cookie } }),
    post: (path: string, fields: Record<string, string>): Promise<Answer> => {
      const init = formBody(fields);
      return request(current, path, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), Cookie: cookie },
      });
    },
    upload: (path: string, fields: Record<string, string>, files: Record<string, Uint8Array<ArrayBuffer>>) => {
      const body = new FormData();
      for (const [key, value] of Object.entries(fields)) body.append(key, value);
      for (const [key, bytes] of Object.entries(files)) body.append(key, new Blob([bytes]), `${key}.jpg`);
      return request(current, path, { method: 'POST', headers: { Cookie: cookie }, body });
    },
  };
}
