import type { FormDefinition } from '../../schema/form-definition.ts';
import { conductGroup, otherGroup } from '../shared/conduct.ts';
import { attachmentFields, optionalFile, requiredFile } from '../shared/attachment-fields.ts';
import { working } from '../shared/conditions.ts';
import { administrativePost, economicType, employmentGroup } from '../shared/employment-group.ts';
import { licenceGroup } from '../shared/qualification-groups.ts';
import { withFields } from '../shared/with-fields.ts';
import { collectionForm } from '../shared/collection-form.ts';
import { photoHint } from './files.ts';
import { personal, education, employment, qualification, places, schoolRegion, scopeIs, known } from './groups.ts';
import { workHistoryGroup } from './work-history.ts';

const conductSection = { id: 'other', title: '奖惩和其他信息', groups: [conductGroup, otherGroup] };

/** The form of the national platform (全国会计人员统一服务管理平台), since 2024. */
export const form: FormDefinition = collectionForm(
  [
    ...attachmentFields(photoHint, 'nanyang-guide-2025').map((field) =>
      ['photo', 'identityFront', 'identityBack'].includes(field.name) ? { ...field, ...known } : field,
    ),
    requiredFile(
      'employmentProof',
      '工作证明',
      working,
      '工作经历承诺书、劳动合同、工作证明、社保证明之一；多页请合并成一张图片。',
    ),
    optionalFile('residenceProof', '户籍、居住或学籍证明', '没有工作单位的上传：户口簿、居住证或学生证。'),
    optionalFile('other', '其他材料', undefined),
  ],
  {
    personal: [personal],
    education: [education],
    employment: [employment],
    qualification: [qualification, licenceGroup],
  },
  [{ id: 'history', title: '工作经历', groups: [workHistoryGroup(scopeIs('accounting'))] }, conductSection],
);

/** What 财办会〔2018〕28号 asked of the systems of the provinces. Its annex could not be read. */
export const formOf2018: FormDefinition = collectionForm(
  [
    ...attachmentFields('近期免冠证件照。', 'portal'),
    requiredFile('employmentProof', '工作证明', working, '劳动合同、工作证明、社保证明之一，须加盖公章。'),
    optionalFile('residenceProof', '户籍、居住或学籍证明', '没有工作单位的上传：户口簿、居住证或学生证。'),
    optionalFile('other', '其他材料', undefined),
  ],
  {
    employment: [
      withFields(employmentGroup, places, {
        workRegion: [economicType],
        title: [administrativePost],
        note: [schoolRegion],
      }),
    ],
  },
  [conductSection],
);
