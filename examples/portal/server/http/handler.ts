import type { HandlerInput, Route, RouteOutput, Routes } from '@acct-kit/core/contract';
import type { PublicWork, Work } from '../context.ts';

/** The bytes of a file, and the headers to send them with. */
export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** What a handler returns. The body is checked against the route before it is sent. */
export type Result<R extends Route> = R['ok'] extends { body: 'bytes' } ? Download : RouteOutput<R>;

/** A public call has no account. */
type WorkFor<R extends Route> = R['permission'] extends 'public' ? PublicWork : Work;

/** Carries out one call. */
export type Handler<R extends Route> = (work: WorkFor<R>, input: HandlerInput<R>) => Promise<Result<R>>;

/** A handler for every route of a resource. The compiler reports a missing one. */
export type Handlers<Resource extends keyof Routes> = {
  [Name in keyof Routes[Resource]]: Routes[Resource][Name] extends Route ? Handler<Routes[Resource][Name]> : never;
};
