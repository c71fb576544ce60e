import { creditExam, creditRole } from '../codes/credits.ts';
import { educationLevel, degree, studyMode } from '../codes/education.ts';
import { accountingPost, employerType, employmentStatus } from '../codes/employment.ts';
import { ethnicity } from '../codes/ethnicity.ts';
import { documentType, politicalStatus, sex } from '../codes/personal.ts';
import { licenceKind, titleLevel, titleMethod } from '../codes/qualification.ts';
import { returnReason } from '../codes/review.ts';
import { provinces } from '../codes/districts.ts';
import type { PolicyPack } from '../pack.ts';
import type { Rule } from '../rule.ts';
import type { FileRules } from '../pack.ts';
import { attachmentFields, optionalFile, requiredFile, working } from './groups.ts';
import { nationalPlace } from './places.ts';
import { collectionForm } from './sections.ts';

/** 全国会计人员统一服务管理平台: documents in colour, more than 20 KB and at most 500 KB. */
const scan: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], minBytes: 20_000, maxBytes: 500 * 1024 },
  source: ['nanyang-guide-2025'],
  from: '2024-09-26',
  confidence: 'high',
};

/** Before the national platform each province set its own limits. */
const scanBefore: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], maxBytes: 10 * 1024 * 1024 },
  source: ['portal'],
  confidence: 'low',
};

/** The whole country, from 2024 on the unified platform (全国会计人员统一服务管理平台). */
export const nationalPack: PolicyPack = {
  ...nationalPlace,
  codes: {
    sex,
    documentType,
    ethnicity,
    politicalStatus,
    educationLevel,
    degree,
    studyMode,
    employmentStatus,
    employerType,
    accountingPost,
    titleLevel,
    titleMethod,
    licenceKind,
    returnReason,
    creditRole,
    creditExam,
    districts: provinces,
  },
  form: [
    {
      value: collectionForm([
        ...attachmentFields('JPG 格式，白色背景，不小于 295×413 像素，不小于 10 KB。', 'nanyang-guide-2025'),
        requiredFile('employmentProof', '工作证明', working, '劳动合同、工作证明、社保证明之一，须加盖公章。'),
        optionalFile('residenceProof', '户籍或居住证明', undefined),
        optionalFile('other', '其他材料', undefined),
      ]),
      source: ['nanyang-guide-2025'],
      confidence: 'medium',
      note: '平台的数据标准没有公布。',
    },
  ],
  files: {
    photo: [
      {
        value: { formats: ['jpeg'], minBytes: 10_000, minWidth: 295, minHeight: 413, backgrounds: ['white'] },
        source: ['nanyang-guide-2025'],
        from: '2024-09-26',
        confidence: 'high',
      },
      {
        value: { formats: ['jpeg', 'png'], minWidth: 114, minHeight: 156 },
        source: ['portal'],
        to: '2024-09-25',
        confidence: 'low',
      },
    ],
    scan: [scan, scanBefore],
  },
  jurisdiction: [
    {
      value: [
        {
          when: working,
          field: '/employment/workRegion',
          reason: '在职人员由工作单位所在地的财政部门管理。',
        },
        {
          field: '/employment/residenceRegion',
          reason: '没有工作单位的，由户籍所在地或居住地的财政部门管理；学生由学校所在地管理。',
        },
      ],
      source: ['nanyang-guide-2025'],
      confidence: 'high',
    },
  ],
  reviewDays: [
    {
      value: 5,
      source: ['nanyang-guide-2025'],
      confidence: 'low',
      note: '没有公布统一的时限。',
    },
  ],
};
