import { districtsOf } from '../codes/districts.ts';
import { shandong } from '../codes/own-places.ts';
import type { FormDefinition } from '../schema/form-definition.ts';
import type { PolicyPack } from '../schema/pack.ts';
import { byPlace, ownSystems } from './authorities.ts';
import { conductGroup, otherGroup } from './conduct.ts';
import {
  administrativePost,
  attachmentFields,
  economicType,
  educationGroup,
  employmentGroup,
  industry,
  licenceGroup,
  optionalFile,
  qualificationGroup,
  requiredFile,
  withFields,
  working,
} from './groups.ts';
import { shandongPlace } from './places.ts';
import { collectionForm } from './sections.ts';

const files = [
  ...attachmentFields('JPG 格式，白色背景，不小于 295×413 像素，不小于 10 KB。', 'nanyang-guide-2025'),
  requiredFile('employmentProof', '工作证明或单位统一社会信用代码证', working, '工作证明须加盖公章。'),
  optionalFile('residenceProof', '户籍或居住证明', undefined),
  optionalFile('other', '其他材料', undefined),
];

const weak = { basis: 'portal', confidence: 'medium' } as const;

/** The document speaks of the unit and of where it is; who the two units are of a dispatched worker it leaves open. */
const employment = withFields(
  employmentGroup,
  {
    affiliation: { basis: 'central-units', confidence: 'high' },
    engagement: weak,
    filedUnder: weak,
    otherEmployerName: weak,
  },
  { workRegion: [economicType, industry], title: [administrativePost] },
);

const form = collectionForm(files, { employment: [employment] }, [
  { id: 'other', title: '奖惩和其他信息', groups: [conductGroup, otherGroup] },
]);

/** The instructions of the years before the collection of 2019, in 19 items. */
const formOf2011: FormDefinition = collectionForm(files, {
  education: [
    withFields(educationGroup, {
      major: { hint: '高中、中专没有专业的，填“其他”。' },
      degree: { hint: '没有学位的，选“无”。' },
    }),
  ],
  employment: [employment],
  qualification: [
    {
      ...qualificationGroup,
      intro: '有多个资格的，只填写最高级别的一个；取得方式和证书编号也按这一个填写。',
      repeat: { ...qualificationGroup.repeat, max: 1, row: '专业技术资格', add: '添加一项专业技术资格' },
    },
    licenceGroup,
  ],
});

/** Shandong, as its source document describes it. */
export const shandongPack: PolicyPack = {
  ...shandongPlace,
  sources: {
    ...shandongPlace.sources,
    'shandong-2011': {
      title: '山东省会计人员信息填写说明（2011年前后）',
      url: 'http://m.galtzs.cn/new/15_24_201101/25no1208989206.shtml',
    },
    'shandong-collection-2019': {
      title: '山东省会计人员信息采集通知（2019年）',
      url: 'http://zhkjw.org/zjkjs/z/18016.html',
    },
  },
  codes: { districts: districtsOf(shandong) },
  form: [
    { value: form, source: ['shandong-collection'], from: '2019-04-20', confidence: 'certain' },
    { value: formOf2011, source: ['shandong-2011'], to: '2019-04-19', confidence: 'medium' },
  ],
  jurisdiction: [
    {
      value: [
        ...ownSystems,
        ...byPlace({
          twoEmployers: '劳务派遣、集团内调动的，由您选择的归属单位所在地的财政局审核。',
          work: '您有工作单位，由单位所在地的财政局审核。',
          household: '您没有工作单位，由您选择的户籍地的财政局审核。',
          residence: '您没有工作单位，按户籍地或居住地采集。',
        }),
      ],
      source: ['shandong-collection'],
      confidence: 'certain',
    },
  ],
  changeDeadline: [{ value: { endOfFollowingYear: true }, source: ['shandong-collection'], confidence: 'certain' }],
  firstDeadline: [
    {
      value: { months: 1 },
      source: ['shandong-collection-2019', 'shandong-collection'],
      from: '2019-04-20',
      confidence: 'high',
      note: '新从事会计工作的，自从事之日起 1 个月内采集；另一处来源为“数月内”。',
    },
  ],
  staleAfterYears: [
    {
      value: 3,
      source: ['shandong-collection-2019'],
      from: '2019-04-20',
      confidence: 'high',
      note: '连续三年没有更新信息（包括继续教育）的，予以清理。',
    },
  ],
};
