import type { Translation } from '../../schema/translation.ts';

/** The texts of the pack of Beijing in English. */
export const beijingInEnglish: Translation = {
  北京市: 'Beijing',
  北京会计人员信息采集: 'Collection of accounting personnel’s information in Beijing',
  '北京市会计人员信息采集通知（2019年）': 'Beijing notice on the collection, 2019',
  '北京市会计专业技术人员继续教育通知（2020年）': 'Beijing notice on continuing education, 2020',
  '北京市会计专业技术人员继续教育通知（2025年）': 'Beijing notice on continuing education, 2025',
  '近期一寸免冠彩色证件照：JPG 格式，白色或蓝色背景，大于 30 KB，不小于 295×413 像素。':
    'Recent, in colour, without a hat: JPG, white or blue ground, more than 30 KB, at least 295×413 pixels.',
  在职证明: 'Proof of employment',
  '劳动合同、聘用合同或加盖公章的工作证明。': 'A contract, or a sealed certificate of the employer.',
  在京居住证明: 'Proof of residence in Beijing',
  '非京籍且没有工作单位的，请上传居住证、房产证明等材料。':
    'Without an employer and not registered in Beijing: residence permit or deed.',
  '职称聘书、荣誉证书等，选填。': 'Letters of appointment, awards; optional.',
  '您有工作单位，由单位所在区的财政局审核。': 'You have an employer: its district reviews.',
  '您没有工作单位，由户籍所在地或常住地所属区的财政局审核。':
    'You have no employer: the district where you are registered or live reviews.',
  '北京市会计专业技术人员继续教育通知（2019年）': 'Beijing notice on continuing education, 2019',
  '北京市注册会计师、资产评估协会会员继续教育学分折算的说明（2025年）':
    'Beijing on the hours of members of the public accountants’ and appraisers’ associations, 2025',
  '通过“继续教育个人申请”提交，由各区财政局审核':
    'Submitted as “personal application”, reviewed by the finance bureau of the district.',
  '沿用 2020 年通知，2025 年起未能核实': 'As in the notice of 2020; not verified from 2025 on.',
  '注册会计师协会、资产评估协会会员的学时，经审核按 1 学时 1 学分折算':
    'Hours of members of the public accountants’ and appraisers’ associations count one credit each, once reviewed.',
  '荣誉等奖惩信息，选填，证书可以上传到“其他材料”。':
    'Honours and the like, if you wish; certificates can go to “Other documents”.',
  '劳务派遣、集团内调动的，由您与单位协商确定的归属单位所在区的财政局审核。':
    'When dispatched or moved within a group: the district of the employer that you have agreed to be filed under.',
  '您没有工作单位，由您选择的户籍所在区的财政局审核。':
    'You have no employer: the district where you are registered reviews, as you chose.',
};
