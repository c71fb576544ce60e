import {
  type Issue,
  type PersonNumber,
  describeIssue,
  mobilePhone,
  personName,
  residentId,
  withMessages,
} from '@acct-kit/validators';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { createElement as h, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { objectSchema } from './object-schema.ts';

/** The submitted values. The numbers are in their normal form, independent of how the person typed them. */
export interface Person {
  name: string;
  idNumber: PersonNumber;
  mobile: string;
}

const fields = { name: '姓名', idNumber: '身份证号', mobile: '手机号码' };
type FieldName = keyof typeof fields;

const inChinese = (issue: Issue): string => describeIssue(issue, 'zh-CN');

/**
 * Creates the resolver with which react-hook-form checks the form. A birth date after `today` (`YYYY-MM-DD`) is an
 * error.
 */
export function personResolver(today: string) {
  const schema = objectSchema({
    name: withMessages(personName, inChinese),
    idNumber: withMessages(residentId, inChinese, { today }),
    mobile: withMessages(mobilePhone, inChinese),
  });
  return standardSchemaResolver(schema);
}

export interface PersonFormProps {
  today: string;
  /** The initial values of the fields. */
  typed?: Record<FieldName, string>;
  onPerson: (person: Person) => void;
}

const nothing = { name: '', idNumber: '', mobile: '' };

export function PersonForm({ today, typed = nothing, onPerson }: PersonFormProps): ReactElement {
  const { register, handleSubmit, formState } = useForm({ resolver: personResolver(today), defaultValues: typed });
  const field = ([name, label]: [string, string]): ReactElement => {
    const message = formState.errors[name as FieldName]?.message;
    return h(
      'p',
      { key: name },
      h(
        'label',
        null,
        label,
        ' ',
        h('input', { ...register(name as FieldName), 'aria-invalid': message !== undefined }),
      ),
      message !== undefined && h('span', { role: 'alert' }, message),
    );
  };
  return h(
    'form',
    { onSubmit: (event) => void handleSubmit(onPerson)(event), noValidate: true },
    Object.entries(fields).map(field),
    h('button', null, '提交'),
  );
}
