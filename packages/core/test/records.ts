// Made-up people for tests. No part of the package: nothing but tests imports this file.
import { attachmentKinds, type AttachmentKind, type CollectionRecord } from '../src/contract/record.ts';
import { withValue } from '../src/form/edit.ts';
import type { FieldValue } from '../src/policy/schema/condition.ts';

/** An attachment id for each kind of document. */
export const attachmentId = (kind: AttachmentKind, copy = 0): string => `${kind}${copy}`.padEnd(22, '_');

/** Made-up numbers with right check digits. Of the two persons one is a woman and one a man. */
export const numbers = {
  woman: '110105198506150022',
  man: '110105198506150030',
  employer: '91110105MA0TE5T08Y',
} as const;

/** The day on which the records of this file are complete. */
export const testDay = '2026-11-21';

/** A complete first collection of someone who works as an accountant in 朝阳区, in its normal form. */
export const beijingRecord = (): CollectionRecord => ({
  personal: {
    name: '林晓岚',
    documentType: 'resident-id',
    documentNumber: numbers.woman,
    sex: 'female',
    birthDate: '1985-06-15',
    ethnicity: '01',
    politicalStatus: '13',
    mobilePhone: '13800005678',
    email: 'lin@example.com',
    address: '北京市朝阳区示例路 1 号',
  },
  education: [
    {
      level: '21',
      mode: 'full-time',
      overseas: false,
      school: '示例财经大学',
      major: '会计学',
      graduatedOn: '2008-07',
      diplomaNumber: '123451200805000001',
      degree: '4',
      degreeNumber: '1234542008000001',
    },
  ],
  employment: {
    status: 'accounting',
    employerName: '北京示例科技有限公司',
    employerCode: numbers.employer,
    employerType: 'enterprise',
    workRegion: '110105',
    department: '财务部',
    post: 'reports',
    title: '主管会计',
    accountingSince: '2008-09',
    note: '无',
  },
  qualifications: [
    {
      level: 'intermediate',
      method: 'exam',
      obtainedOn: '2014-10',
      certificateNumber: '20141010110000123',
      authority: '北京市人力资源和社会保障局',
    },
  ],
  licences: [{ kind: 'cpa', number: '110000000001', obtainedOn: '2016-01' }],
  attachments: {
    photo: [attachmentId('photo')],
    identityFront: [attachmentId('identityFront')],
    identityBack: [attachmentId('identityBack')],
    diploma: [attachmentId('diploma')],
    degreeCertificate: [attachmentId('degreeCertificate')],
    titleCertificate: [attachmentId('titleCertificate')],
    licenceCertificate: [attachmentId('licenceCertificate')],
    employmentProof: [attachmentId('employmentProof')],
    other: [attachmentId('other')],
  },
  declaration: { truthful: true, signature: '林晓岚' },
});

/** The same person without an employer, who is collected for her title; managed by 海淀区, where she lives. */
export const unemployedRecord = (): CollectionRecord => {
  const record = beijingRecord();
  const { employmentProof: _, ...attachments } = record.attachments;
  return {
    ...record,
    employment: { status: 'unemployed', residenceRegion: '110108' },
    attachments: { ...attachments, residenceProof: [attachmentId('residenceProof')] },
  };
};

/** Someone from abroad with a passport, a degree of a foreign university and an employer in 西城区. */
export const passportRecord = (): CollectionRecord => {
  const record = beijingRecord();
  return {
    ...record,
    personal: {
      name: 'Anna Example',
      documentType: 'passport',
      documentNumber: 'X1234567',
      sex: 'female',
      birthDate: '1988-02-29',
      nationality: '加拿大',
      mobilePhone: '13800005678',
      address: '北京市西城区示例街 2 号',
    },
    education: [
      {
        level: '14',
        mode: 'full-time',
        overseas: true,
        school: 'Example University',
        major: 'Accounting',
        graduatedOn: '2012-06',
        degree: '3',
      },
    ],
    employment: { ...record.employment, workRegion: '110102' },
    attachments: {
      photo: [attachmentId('photo')],
      identityFront: [attachmentId('identityFront')],
      overseasCertification: [attachmentId('overseasCertification')],
      titleCertificate: [attachmentId('titleCertificate')],
      licenceCertificate: [attachmentId('licenceCertificate')],
    },
    declaration: { truthful: true, signature: 'Anna Example' },
  };
};

/** A record with an answer to every field that the wire knows, whether or not it is asked together. */
export const everyAnswer = (): CollectionRecord => ({
  ...beijingRecord(),
  personal: { ...beijingRecord().personal, nationality: '中国' },
  employment: { ...beijingRecord().employment, residenceRegion: '110108' },
  attachments: Object.fromEntries(attachmentKinds.map((kind) => [kind, [attachmentId(kind)]])),
});

/** A record with some answers changed, by their pointers. */
export const having = (changes: Record<string, FieldValue>, record = beijingRecord()): CollectionRecord =>
  Object.entries(changes).reduce((changed, [pointer, value]) => withValue(changed, pointer, value), record);
