import type { CollectionRecord } from '@acct-kit/core/contract';
import type { DemoPerson } from './people.ts';

/** What differs from person to person in the records of the demo. */
export interface DemoCareer {
  readonly graduatedOn: string;
  readonly employerName: string;
  readonly employerCode: string;
  readonly workRegion: string;
  readonly accountingSince: string;
  readonly titleObtainedOn: string;
}

/** A complete first collection, with made-up data. */
export const demoRecord = (
  person: DemoPerson,
  career: DemoCareer,
  attachments: CollectionRecord['attachments'],
): CollectionRecord => ({
  personal: {
    name: person.name,
    documentType: 'resident-id',
    documentNumber: person.documentNumber,
    sex: person.sex,
    birthDate: person.birthDate,
    ethnicity: '01',
    politicalStatus: '13',
    mobilePhone: person.mobilePhone,
    email: `${person.key}@example.com`,
    address: '北京市某区样例路 1 号院 2 单元 301',
  },
  education: [
    {
      level: '21',
      mode: 'full-time',
      overseas: false,
      school: '某某大学',
      major: '会计学',
      graduatedOn: career.graduatedOn,
      diplomaNumber: `100010${career.graduatedOn.slice(0, 4)}05000001`,
      degree: '4',
      degreeNumber: `100014${career.graduatedOn.slice(0, 4)}000001`,
    },
  ],
  employment: {
    status: 'accounting',
    employerName: career.employerName,
    employerCode: career.employerCode,
    employerType: 'enterprise',
    workRegion: career.workRegion,
    department: '财务部',
    post: 'reports',
    title: '主管会计',
    accountingSince: career.accountingSince,
  },
  qualifications: [
    {
      level: 'intermediate',
      method: 'exam',
      obtainedOn: career.titleObtainedOn,
      certificateNumber: `${career.titleObtainedOn.slice(0, 4)}0110000000001`,
      authority: '北京市人力资源和社会保障局',
    },
  ],
  licences: [],
  attachments,
  declaration: { truthful: true, signature: person.name },
});
