import type { FormDefinition } from '../../schema/form-definition.ts';
import { conductGroup, otherGroup } from '../shared/conduct.ts';
import { photoHint } from '../national/files.ts';
import { attachmentFields, optionalFile, requiredFile } from '../shared/attachment-fields.ts';
import { working } from '../shared/conditions.ts';
import { educationGroup } from '../shared/education-group.ts';
import { administrativePost, economicType, employmentGroup, industry } from '../shared/employment-group.ts';
import { licenceGroup, qualificationGroup } from '../shared/qualification-groups.ts';
import { withFields } from '../shared/with-fields.ts';
import { collectionForm } from '../shared/collection-form.ts';

const files = [
  ...attachmentFields(photoHint, 'nanyang-guide-2025'),
  requiredFile('employmentProof', '工作证明或单位统一社会信用代码证', working, '工作证明须加盖公章。'),
  optionalFile('residenceProof', '户籍或居住证明', undefined),
  optionalFile('other', '其他材料', undefined),
];

const weak = { basis: 'portal', confidence: 'medium' } as const;

/** The source document names the employer and its place. It does not say which employer counts for a dispatched worker. */
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

/** The form since the collection of 2019. */
export const form: FormDefinition = collectionForm(files, { employment: [employment] }, [
  { id: 'other', title: '奖惩和其他信息', groups: [conductGroup, otherGroup] },
]);

/** The form before the collection of 2019, after the instructions of about 2011 with their 19 items. */
export const formOf2011: FormDefinition = collectionForm(files, {
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
