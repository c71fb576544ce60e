import type * as z from 'zod/mini';
import { mistakesOf } from './pack-mistakes.ts';
import { policyPack, type PolicyPack } from '../schema/pack.ts';
import { builtInPacks } from '../packs/index.ts';
import { jsonPointer } from '../../util/json-pointer.ts';
import { PolicyError, type PackMistake } from '../resolve/policy-error.ts';

export interface ParsePackOptions {
  /** The host's own packs that this one may have as its parent. The built-in packs are known anyway. */
  readonly packs?: readonly PolicyPack[];
}

/** The mistake of a zod issue. For a union it is that of the alternative that fits furthest. */
function deepest(issue: z.core.$ZodIssue, at: readonly PropertyKey[] = []): PackMistake {
  const path = [...at, ...issue.path];
  const alternatives = issue.code === 'invalid_union' ? issue.errors.flatMap((issues) => issues.slice(0, 1)) : [];
  const nearest = alternatives.sort((one, other) => other.path.length - one.path.length)[0];
  if (nearest && nearest.path.length > 0) return deepest(nearest, path);
  const keys = issue.code === 'unrecognized_keys' ? `: ${issue.keys.join(', ')}` : '';
  return { path: jsonPointer(path) || '/', message: issue.code + keys };
}

function refuse(mistakes: readonly PackMistake[]): never {
  const { path = '/', message = 'unknown' } = mistakes[0] ?? {};
  throw new PolicyError(`The policy pack is wrong at ${path}: ${message}`, path, mistakes);
}

function shapeOf(json: unknown): PolicyPack {
  const result = policyPack.safeParse(json);
  return result.success ? result.data : refuse(result.error.issues.map((issue) => deepest(issue)));
}

function checkReferences(pack: PolicyPack, others: readonly PolicyPack[]): void {
  const mistakes = mistakesOf(pack, [...others, ...builtInPacks]);
  if (mistakes.length > 0) refuse(mistakes);
}

/**
 * Reads a pack that is not built in, and checks its structure and its references.
 *
 * @throws {PolicyError} when the pack is wrong. Its `mistakes` name each mistake with its path (a JSON pointer, RFC 6901);
 * its `path` leads to the first.
 */
export function parsePack(json: unknown, { packs = [] }: ParsePackOptions = {}): PolicyPack {
  const pack = shapeOf(json);
  checkReferences(pack, packs);
  return pack;
}

/**
 * Reads packs that belong together. Each may be the parent of another, in any order.
 *
 * @throws {PolicyError} like `parsePack`, for the first pack that is wrong.
 */
export function parsePacks(jsons: readonly unknown[]): PolicyPack[] {
  const packs = jsons.map(shapeOf);
  for (const pack of packs)
    checkReferences(
      pack,
      packs.filter((one) => one !== pack),
    );
  return packs;
}
