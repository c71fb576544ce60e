import { lineage, mergeNearestFirst } from '../resolve/lineage.ts';
import type { Group } from '../schema/form-definition.ts';
import type { Code, PolicyPack } from '../schema/pack.ts';

/** The fields that forms ask for, and the code tables that their choices come from. */
export interface FormFields {
  readonly groups: readonly Group[];
  readonly codes: Readonly<Record<string, readonly Code[]>>;
}

/** A pack with its parents (the nearest first), and what a reference in the pack can find in them. */
export interface Family {
  readonly chain: readonly PolicyPack[];
  /** The ids of all sources. */
  readonly sources: ReadonlySet<string>;
  readonly codes: Readonly<Record<string, readonly Code[]>>;
}

/** @throws {PolicyError} when a parent does not exist. */
export function familyOf(pack: PolicyPack, others: readonly PolicyPack[]): Family {
  const chain = lineage(pack.region, [pack, ...others]);
  return {
    chain,
    sources: new Set(chain.flatMap(({ sources }) => Object.keys(sources))),
    codes: mergeNearestFirst(chain.map(({ codes }) => codes)),
  };
}

/** What the forms of a pack ask for. A pack without forms uses those of its nearest parent that has any. */
export function formFieldsOf({ chain, codes }: Family): FormFields {
  const forms = chain.find(({ form = [] }) => form.length > 0)?.form ?? [];
  const groups = forms.flatMap(({ value }) => value.sections).flatMap((section) => section.groups);
  return { groups, codes };
}
