import { attachmentKinds, collectionRecord, emptyRecord, type AttachmentKind } from '../../contract/record.ts';
import type { Condition } from '../schema/condition.ts';
import type { CheckName, Field, FormDefinition, Group } from '../schema/form-definition.ts';
import { conditionMistakes } from './condition-mistakes.ts';
import type { Family, FormFields } from './family.ts';
import type { Code } from '../schema/pack.ts';
import type { PackMistake } from '../resolve/policy-error.ts';

/** Contradictions within the definition of one field. */
export function fieldMistakes(
  { type, codes, check, maxLength }: Field,
  path: string,
  tables: Readonly<Record<string, readonly Code[]>>,
): PackMistake[] {
  if (type === 'choice' && codes === undefined) return [{ path: `${path}/codes`, message: 'a choice needs a table' }];
  if (type !== 'choice' && codes !== undefined) return [{ path: `${path}/codes`, message: `a ${type} has no table` }];
  if (codes !== undefined && (tables[codes] ?? []).length === 0)
    return [{ path: `${path}/codes`, message: `there is no table ${codes}` }];
  const isText = type === 'text' || type === 'long-text';
  if (isText && maxLength === undefined && check === undefined)
    return [{ path: `${path}/maxLength`, message: 'a text needs a limit or a check' }];
  return [];
}

/** The largest answer that a field accepts. */
function largest({ type, codes = '', maxLength = 1, maxFiles = 1 }: Field, tables: Family['codes']): unknown {
  switch (type) {
    case 'yes-no':
    case 'confirmation':
      return true;
    case 'files':
      return Array.from({ length: maxFiles }, () => 'a'.repeat(22));
    case 'choice':
      return (tables[codes] ?? []).reduce((longest, { code }) => (code.length > longest.length ? code : longest), '');
    case 'date':
    case 'month':
    case 'text':
    case 'long-text':
      return 'x'.repeat(maxLength);
  }
}

const isCarried = (group: Group, row: object): boolean =>
  collectionRecord.safeParse({ ...emptyRecord(), [group.path]: group.repeat ? [row] : row }).success;

function wireMistakes(group: Group, field: Field, path: string, { chain, codes }: Family): PackMistake[] {
  if (!isCarried(group, {}))
    return [{ path: `${path}/name`, message: `a record has no ${group.repeat ? 'list' : 'group'} ${group.path}` }];
  if (!isCarried(group, { [field.name]: largest(field, codes) }))
    return [{ path: `${path}/name`, message: `/${group.path}/${field.name} of a record takes no such answer` }];
  const isKind = (attachmentKinds as readonly string[]).includes(field.name);
  const hasRules = chain.some(
    ({ files = {} }) => files[field.name as AttachmentKind] ?? (field.name !== 'photo' && files.scan),
  );
  return field.type === 'files' && !(isKind && hasRules)
    ? [{ path: `${path}/name`, message: `there are no rules for files of ${field.name}` }]
    : [];
}

/** The field that a check needs beside it, to know the type of number. */
const neededBy: Partial<Record<CheckName, string>> = { 'identity-number': 'documentType', 'licence-number': 'kind' };

/** Mistakes in what a field reads from the fields beside it, or writes into them. */
function neighbourMistakes(
  { fields }: Group,
  { check, fills = {}, name, named, visible }: Field,
  path: string,
): PackMistake[] {
  const names = fields.map((field) => field.name);
  return [
    ...Object.keys(fills)
      .filter((filled) => !names.includes(filled))
      .map((filled) => ({ path: `${path}/fills/${filled}`, message: 'is not asked beside it' })),
    ...(named !== undefined && !names.includes(named)
      ? [{ path: `${path}/named`, message: 'is not asked beside it' }]
      : []),
    ...(check !== undefined && neededBy[check] !== undefined && !names.includes(neededBy[check])
      ? [{ path: `${path}/check`, message: `needs ${neededBy[check]} beside it` }]
      : []),
    ...(visible === undefined && names.filter((one) => one === name).length > 1
      ? [{ path: `${path}/name`, message: 'is asked twice, and not under conditions' }]
      : []),
  ];
}

function groupMistakes(group: Group, path: string, family: Family, asked: FormFields): PackMistake[] {
  const row = `/${group.path}`;
  const ask = (condition: Condition | undefined, at: string, from: string) =>
    condition ? conditionMistakes(condition, `${path}${at}`, from, asked) : [];
  const { minimum, needs = [], max = 0 } = group.repeat ?? {};
  const rows = [...(minimum ? [{ ...minimum, at: '/repeat/minimum' }] : [])].concat(
    needs.map((one, index) => ({ ...one, at: `/repeat/needs/${index}` })),
  );
  return [
    ...ask(group.visible, '/visible', ''),
    ...rows.flatMap(({ count, when, where, at }) => [
      ...(count > max ? [{ path: `${path}${at}/count`, message: 'is more than max' }] : []),
      ...ask(when, `${at}/when`, ''),
      ...ask(where, `${at}/where`, row),
    ]),
    ...group.fields.flatMap((field, index) => {
      const at = `${path}/fields/${index}`;
      return [
        ...fieldMistakes(field, at, family.codes),
        ...wireMistakes(group, field, at, family),
        ...neighbourMistakes(group, field, at),
        ...ask(field.visible, `/fields/${index}/visible`, row),
        ...ask(typeof field.required === 'object' ? field.required : undefined, `/fields/${index}/required`, row),
      ];
    }),
  ];
}

/** References in a form that lead nowhere, and fields that a record cannot store. */
export function formMistakes({ sections }: FormDefinition, path: string, family: Family): PackMistake[] {
  const asked: FormFields = { groups: sections.flatMap(({ groups }) => groups), codes: family.codes };
  const ids = sections.map(({ id }) => id);
  return sections.flatMap((section, index) => {
    const at = `${path}/sections/${index}`;
    return [
      ...(ids.indexOf(section.id) === index ? [] : [{ path: `${at}/id`, message: 'is the id of another section' }]),
      ...section.groups.flatMap((group, place) => groupMistakes(group, `${at}/groups/${place}`, family, asked)),
    ];
  });
}
