import type { HandlerInput, Route, RouteOutput, Routes } from '@acct-kit/core/contract';
import type { PublicWork, Work } from '../context.ts';

/** A file that is sent as a download. */
export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** What a handler gives back; the body is checked against the route before it is sent. */
export type Result<R extends Route> = R['ok'] extends { body: 'bytes' } ? Download : RouteOutput<R>;

/** Whoever calls a public route is nobody in particular. */
type WorkFor<R extends Route> = R['permission'] extends 'public' ? PublicWork : Work;

/** Carries out one call. */
export type Handler<R extends Route> = (work: WorkFor<R>, input: HandlerInput<R>) => Promise<Result<R>>;

/** One handler for every route of a resource: a missing one does not compile. */
export type Handlers<Resource extends keyof Routes> = {
  [Name in keyof Routes[Resource]]: Routes[Resource][Name] extends Route ? Handler<Routes[Resource][Name]> : never;
};
