import type { Condition } from '../../schema/condition.ts';
import type { Field } from '../../schema/form-definition.ts';
import { abroad, atHome, hasDegree, hasIdentityCard, isHigher } from './conditions.ts';

const file = (name: string, label: Field['label'], rest: Omit<Field, 'name' | 'type' | 'label'>): Field => ({
  name,
  type: 'files',
  label,
  maxFiles: 6,
  ...rest,
});

/**
 * The attachments that every place asks for.
 *
 * @param photoHint tells the person the photo rule of the place
 * @param photoBasis the id of the source of that rule
 */
export const attachmentFields = (photoHint: Field['hint'], photoBasis: string): Field[] => [
  file('photo', '证件照', {
    ...(photoHint === undefined ? {} : { hint: photoHint }),
    required: true,
    maxFiles: 1,
    basis: photoBasis,
  }),
  file('identityFront', '身份证件（人像面或信息页）', {
    hint: '四角完整，文字清楚，没有反光。',
    required: true,
    maxFiles: 1,
  }),
  file('identityBack', '身份证件（国徽面或背面）', {
    required: hasIdentityCard,
    visible: hasIdentityCard,
    maxFiles: 1,
  }),
  file('diploma', '学历证书', {
    hint: '与所填学历一一对应。',
    required: { some: '/education', where: { all: [isHigher, atHome] } },
  }),
  file('degreeCertificate', '学位证书', {
    required: { some: '/education', where: { all: [hasDegree, atHome] } },
    visible: { some: '/education', where: { all: [hasDegree, atHome] } },
  }),
  file('overseasCertification', '国（境）外学历学位认证书', {
    required: true,
    visible: { some: '/education', where: abroad },
  }),
  file('titleCertificate', '专业技术资格证书', {
    hint: '须包含证书编号页和个人信息页；考试合格证明不能代替证书。',
    required: true,
    visible: { some: '/qualifications' },
  }),
  file('licenceCertificate', '执业资格证书', {
    required: true,
    visible: { some: '/licences' },
  }),
];

export const optionalFile = (name: string, label: Field['label'], hint: Field['hint']): Field =>
  file(name, label, hint === undefined ? {} : { hint });

export const requiredFile = (name: string, label: Field['label'], condition: Condition, hint: Field['hint']): Field =>
  file(name, label, { required: condition, visible: condition, ...(hint === undefined ? {} : { hint }) });
