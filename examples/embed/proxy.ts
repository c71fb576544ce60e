import type { IncomingMessage, ServerResponse } from 'node:http';

const notForOthers = ['host', 'connection', 'content-length', 'transfer-encoding'];

/**
 * Forwards an API call to the portal, so that a page only calls its own origin. A real site uses a reverse proxy such
 * as nginx instead.
 */
export async function proxy(portal: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !notForOthers.includes(name)) headers.set(name, value);
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array);
  const body = pieces.length === 0 ? null : new Uint8Array(Buffer.concat(pieces));
  const answer = await fetch(portal + (request.url ?? ''), { method: request.method ?? 'GET', headers, body });
  for (const name of ['content-type', 'etag', 'upload-offset', 'retry-after', 'x-request-id'])
    if (answer.headers.has(name)) response.setHeader(name, answer.headers.get(name)!);
  response.writeHead(answer.status).end(new Uint8Array(await answer.arrayBuffer()));
}
