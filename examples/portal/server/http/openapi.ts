import type { Hono } from 'hono';
import { openApiDocument } from '@acct-kit/core/contract/openapi';
import type { PortalEnv } from '../context.ts';
import { version } from '../version.ts';

/** Serves the OpenAPI document of the contract. */
export function mountOpenApi(app: Hono<PortalEnv>): void {
  const document = JSON.stringify(openApiDocument(version));
  app.get('/openapi.json', (c) => c.body(document, 200, { 'Content-Type': 'application/json' }));
}
