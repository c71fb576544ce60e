import { emptyRecord } from '@acct-kit/core/contract';
import { createFormEngine, type FormEngine } from '@acct-kit/core/form';
import { binds, type FieldValue, type Policy } from '@acct-kit/core/policy';

/** Answers that describe a person, by pointer. The form decides from them what else it asks. */
export type Answers = Readonly<Record<string, FieldValue>>;

const markOf = ({ required, advised }: { required: boolean; advised: boolean }) =>
  required ? '必填' : advised ? '建议填写' : '选填';

function linesOfSection(engine: FormEngine): string[] {
  const rows = engine.view.groups.flatMap((group) => group.rows.slice(0, 1));
  return rows
    .flatMap(({ fields }) => fields)
    .map((view) => {
      const basis = view.basis?.sources[0];
      return `  ${view.field.label}（${markOf(view)}）${basis ? `，依据：${basis.title}${basis.number ?? ''}` : ''}`;
    });
}

/** Lists what the form of a place asks a person, section by section, and who reviews it. */
export function askedLines(policy: Policy, today: string, answers: Answers): string[] {
  const engine = createFormEngine({ policy, today: () => today, record: emptyRecord() });
  for (const [pointer, value] of Object.entries(answers)) engine.setValue(pointer, value);
  const sections = policy.form.value.sections.flatMap(({ id, title }) => {
    engine.goTo(id);
    return [title, ...linesOfSection(engine)];
  });
  const { authority, basis } = engine.view;
  const trust = binds(basis) ? '' : '（依据未核实，缺项只提醒）';
  return [
    `${policy.name}的采集表，依据：${basis.sources.map(({ title }) => title).join('、')}${trust}`,
    ...sections,
    authority ? `审核：${authority.name}，${authority.reason}` : '审核：填完所在地后得出',
  ];
}
