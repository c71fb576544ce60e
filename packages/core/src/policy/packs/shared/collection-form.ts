import type { Field, FormDefinition, Group, Section } from '../../schema/form-definition.ts';
import { declarationGroup } from './declaration-group.ts';
import { educationGroup } from './education-group.ts';
import { employmentGroup } from './employment-group.ts';
import { personalGroup } from './personal-group.ts';
import { licenceGroup, qualificationGroup } from './qualification-groups.ts';

const sections = {
  personal: {
    id: 'personal',
    title: '个人信息',
    groups: [personalGroup],
  },
  education: {
    id: 'education',
    title: '学历学位',
    intro: '从最高学历开始填写，须与学历学位证书完全一致。',
    groups: [educationGroup],
  },
  employment: {
    id: 'employment',
    title: '工作情况',
    intro: '工作情况决定由哪个财政局审核您的信息。',
    groups: [employmentGroup],
  },
  qualification: {
    id: 'qualification',
    title: '资格证书',
    groups: [qualificationGroup, licenceGroup],
  },
  declaration: {
    id: 'declaration',
    title: '真实性承诺',
    intro: '会计人员对所填报信息的真实性、完整性和准确性负责；提供虚假信息的，将记入个人诚信档案。',
    groups: [declarationGroup],
  },
} satisfies Record<string, Section>;

/** The groups of a place that replace the shared ones, by section. */
type Own = Partial<Record<Exclude<keyof typeof sections, 'declaration'>, Group[]>>;

/**
 * The form that the packs share.
 *
 * @param files the attachments of the place
 * @param own groups that replace the shared ones
 * @param more sections to insert before the attachments
 */
export const collectionForm = (files: Field[], own: Own = {}, more: readonly Section[] = []): FormDefinition => ({
  sections: [
    { ...sections.personal, groups: own.personal ?? sections.personal.groups },
    { ...sections.education, groups: own.education ?? sections.education.groups },
    { ...sections.employment, groups: own.employment ?? sections.employment.groups },
    { ...sections.qualification, groups: own.qualification ?? sections.qualification.groups },
    ...more,
    {
      id: 'attachments',
      title: '照片和材料',
      intro: '请上传 JPG 或 PNG 图片：清晰、完整、方向正确、没有多余边框。',
      groups: [{ path: 'attachments', fields: files }],
    },
    sections.declaration,
  ],
});
