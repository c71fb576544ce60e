import { shandongDistricts } from '../codes/districts.ts';
import type { PolicyPack } from '../pack.ts';
import { attachmentFields, optionalFile, requiredFile, working } from './groups.ts';
import { shandongPlace } from './places.ts';
import { collectionForm } from './sections.ts';

/** Shandong, as its source document describes it. */
export const shandongPack: PolicyPack = {
  ...shandongPlace,
  codes: { districts: shandongDistricts },
  form: [
    {
      value: collectionForm([
        ...attachmentFields('JPG 格式，白色背景，不小于 295×413 像素，不小于 10 KB。', 'nanyang-guide-2025'),
        requiredFile('employmentProof', '工作证明或单位统一社会信用代码证', working, '工作证明须加盖公章。'),
        optionalFile('residenceProof', '户籍或居住证明', undefined),
        optionalFile('other', '其他材料', undefined),
      ]),
      source: ['shandong-collection'],
      confidence: 'certain',
    },
  ],
  jurisdiction: [
    {
      value: [
        {
          when: working,
          field: '/employment/workRegion',
          reason: '您有工作单位，由单位所在地的财政局审核。',
        },
        {
          field: '/employment/residenceRegion',
          reason: '您没有工作单位，按户籍地或居住地采集。',
        },
      ],
      source: ['shandong-collection'],
      confidence: 'certain',
    },
  ],
  changeDeadline: [{ value: { endOfFollowingYear: true }, source: ['shandong-collection'], confidence: 'certain' }],
};
