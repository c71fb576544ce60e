import { districtsOf } from '../codes/districts.ts';
import { beijing } from '../codes/own-places.ts';
import type { FileRules, PolicyPack } from '../schema/pack.ts';
import type { Rule } from '../schema/rule.ts';
import { byPlace, ownSystems } from './authorities.ts';
import { conductGroup } from './conduct.ts';
import {
  attachmentFields,
  employmentGroup,
  licenceGroup,
  optionalFile,
  qualificationGroup,
  withFields,
  working,
} from './groups.ts';
import { beijingPlace } from './places.ts';
import { collectionForm } from './sections.ts';

/** The source document states no limit for scans ("文件大小和格式需符合系统要求"): this is the service's own. */
const scan: Rule<FileRules> = {
  value: { formats: ['jpeg', 'png'], maxBytes: 10 * 1024 * 1024 },
  source: ['portal'],
  from: '2020-01-01',
  confidence: 'certain',
};

const scan2019: Rule<FileRules> = {
  value: { formats: ['jpeg'], maxBytes: 50 * 1024 },
  source: ['beijing-collection-2019'],
  from: '2019-06-01',
  to: '2019-12-31',
  confidence: 'high',
};

/** What the document says of dispatched workers and of transfers within a group. */
const employment = withFields(employmentGroup, {
  affiliation: { basis: 'central-units', confidence: 'high' },
  engagement: { basis: 'beijing-collection' },
  filedUnder: { basis: 'beijing-collection' },
  otherEmployerName: { basis: 'portal', confidence: 'medium' },
});

/** Beijing, as its source document describes it. */
export const beijingPack: PolicyPack = {
  ...beijingPlace,
  codes: { districts: districtsOf(beijing) },
  form: [
    {
      value: collectionForm(
        [
          ...attachmentFields(
            '近期一寸免冠彩色证件照：JPG 格式，白色或蓝色背景，大于 30 KB，不小于 295×413 像素。',
            'beijing-collection',
          ),
          optionalFile('employmentProof', '在职证明', '劳动合同、聘用合同或加盖公章的工作证明。'),
          {
            ...optionalFile('residenceProof', '在京居住证明', '非京籍且没有工作单位的，请上传居住证、房产证明等材料。'),
            visible: { not: working },
          },
          optionalFile('other', '其他材料', '职称聘书、荣誉证书等，选填。'),
        ],
        {
          employment: [employment],
          qualification: [
            qualificationGroup,
            licenceGroup,
            { ...conductGroup, intro: '荣誉等奖惩信息，选填，证书可以上传到“其他材料”。' },
          ],
        },
      ),
      source: ['beijing-collection'],
      confidence: 'certain',
    },
  ],
  files: {
    photo: [
      {
        value: {
          formats: ['jpeg'],
          minBytes: 30_001,
          minWidth: 295,
          minHeight: 413,
          backgrounds: ['white', 'blue'],
        },
        source: ['beijing-collection'],
        from: '2020-01-01',
        confidence: 'certain',
        note: '原文为“像素>=295413”，即 295×413。',
      },
      {
        value: { formats: ['jpeg'], maxBytes: 20 * 1024, minWidth: 114, minHeight: 156, backgrounds: ['white'] },
        source: ['beijing-collection-2019'],
        from: '2019-06-01',
        to: '2019-12-31',
        confidence: 'high',
      },
    ],
    scan: [scan, scan2019],
  },
  jurisdiction: [
    {
      value: [
        ...ownSystems,
        ...byPlace({
          twoEmployers: '劳务派遣、集团内调动的，由您与单位协商确定的归属单位所在区的财政局审核。',
          work: '您有工作单位，由单位所在区的财政局审核。',
          household: '您没有工作单位，由您选择的户籍所在区的财政局审核。',
          residence: '您没有工作单位，由户籍所在地或常住地所属区的财政局审核。',
        }),
      ],
      source: ['beijing-collection'],
      confidence: 'certain',
    },
  ],
  reviewDays: [
    {
      value: 15,
      source: ['beijing-collection'],
      confidence: 'certain',
      note: '“数个工作日”；超过 15 个工作日没有结果的，可以询问。',
    },
  ],
  changeDeadline: [{ value: { months: 3 }, source: ['beijing-collection'], confidence: 'certain' }],
};
