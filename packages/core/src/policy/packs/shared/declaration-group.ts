import type { Group } from '../../schema/form-definition.ts';

export const declarationGroup: Group = {
  path: 'declaration',
  fields: [
    {
      name: 'truthful',
      type: 'confirmation',
      label: '我承诺所填信息和上传的材料真实、完整、准确，并对此负责。',
      confidence: 'high',
      required: true,
    },
    {
      name: 'signature',
      type: 'text',
      label: '承诺人姓名',
      hint: '与前面填写的姓名一致。',
      required: true,
      check: 'same-name',
      maxLength: 200,
    },
  ],
};
