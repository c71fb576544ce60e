import { policyPack, type PolicyPack } from './pack.ts';
import { PolicyError } from './resolve.ts';

/**
 * Reads a pack that did not come with the package.
 *
 * @throws {PolicyError} whose `path` leads to the first mistake.
 */
export function parsePack(json: unknown): PolicyPack {
  const result = policyPack.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = `/${(issue?.path ?? []).map(String).join('/')}`;
  throw new PolicyError(`The policy pack is wrong at ${path}: ${issue?.code ?? 'unknown'}`, path);
}
