import type { FormDefinition } from '../../schema/form-definition.ts';
import { attachmentFields, optionalFile } from '../shared/attachment-fields.ts';
import { collectionForm } from '../shared/collection-form.ts';
import { working } from '../shared/conditions.ts';
import { conductGroup } from '../shared/conduct.ts';
import { employmentGroup } from '../shared/employment-group.ts';
import { licenceGroup, qualificationGroup } from '../shared/qualification-groups.ts';
import { withFields } from '../shared/with-fields.ts';
import { photoHint } from './files.ts';

/** The source document has rules for dispatched workers and for transfers within a group. */
const employment = withFields(employmentGroup, {
  affiliation: { basis: 'central-units', confidence: 'high' },
  engagement: { basis: 'beijing-collection' },
  filedUnder: { basis: 'beijing-collection' },
  otherEmployerName: { basis: 'portal', confidence: 'medium' },
});

export const beijingForm: FormDefinition = collectionForm(
  [
    ...attachmentFields(photoHint, 'beijing-collection'),
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
);
