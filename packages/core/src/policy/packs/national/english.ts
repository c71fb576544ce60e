import type { Translation } from '../../schema/translation.ts';

/** The texts of the national pack in English. */
export const nationalInEnglish: Translation = {
  全国: 'China',
  '南阳市财政局：全国会计人员信息采集操作指南（2025最新版）':
    'Nanyang finance bureau: guide to the national collection, 2025',
  会计专业技术人员继续教育规定: 'Rules on the continuing education of accounting professionals',
  会计人员继续教育规定: 'Rules on the continuing education of accounting personnel',
  会计人员管理办法: 'Measures on the management of accounting personnel',
  本平台的技术限制: 'Technical limits of this service',
  'JPG 格式，白色背景，不小于 295×413 像素，不小于 10 KB。': 'JPG, white ground, at least 295×413 pixels and 10 KB.',
  工作证明: 'Proof of employment',
  '劳动合同、工作证明、社保证明之一，须加盖公章。': 'Contract, certificate or social insurance, sealed.',
  '在职人员由工作单位所在地的财政部门管理。': 'Who works is managed where the employer is.',
  '经审核确认后，没有取得的学分可以顺延至下一年度':
    'Once confirmed, the credits that are missing may be earned in the next year.',
  '经审核确认后，可以顺延至以后年度完成': 'Once confirmed, it may be completed in a later year.',
  '原文为“一般不少于”总学分的三分之二，各地可以另定':
    'The text says “as a rule not less than” two thirds; places may differ.',
  '学分当年有效；起止日期由各地通知规定': 'Credits count in their year; places set its first and last day.',
  公需科目由各地人社部门规定: 'General subjects are set by the human resources bureau of each place.',
  '自 2018 年 7 月 1 日起施行；2018 年新旧规定过渡，各省可以另定':
    'In force from 1 July 2018: a year of transition, in which provinces could decide otherwise.',
  自取得会计从业资格的次年开始参加: 'From the year after the accounting certificate was obtained.',
  '面授；2006 年以前的规定未能核实': 'In class; rules before 2006 could not be verified.',
  '会计人员继续教育规定（2006年）': 'Rules on the continuing education of accounting personnel, 2006',
  '中央国家机关会计人员继续教育通知（2023年）': 'Notice on continuing education in the central state organs, 2023',
  '北京市会计人员折算继续教育学分的说明（2020年）': 'Beijing on the conversion into credits, 2020',
  采集范围: 'Who you are',
  '选您现在的情况，后面只问与您有关的内容。': 'As of today; only what concerns you is asked after this.',
  '您选择的采集范围是持博士学位，请添加该学位': 'You said that you have a doctorate: please add it',
  培养方式: 'Kind of programme',
  入学年月: 'Enrolled in',
  '例如 2004-09': 'For example 2004-09',
  '例如 2008-07。在读的学历先不填。': 'For example 2008-07. Leave out studies that you have not finished.',
  单位地址: 'Address of the employer',
  单位电话: 'Telephone of the employer',
  工作单位所在地: 'Where the employer is',
  '逐级选到区县，由那里的财政部门审核。': 'Down to the county: its finance bureau reviews your file.',
  户籍所在地或居住地: 'Household registration or residence',
  学校所在地: 'Where the school is',
  '会计专业技术资格，以及用来跨考的经济、统计、审计资格。没有的不填。会计从业资格证不属于专业技术资格。':
    'Accounting titles, and those in economics, statistics or audit that lead to one. The former accounting certificate is none.',
  '您选择的采集范围是持有会计专业技术资格，请添加该资格': 'You said that you hold an accounting title: please add it',
  '您选择的采集范围是持中级经济、统计、审计资格，请添加该资格':
    'You said that you hold an intermediate title in economics, statistics or audit: please add it',
  资格类型: 'Field of the title',
  工作经历: 'Work history',
  '按时间顺序逐段填写。现单位勾选“至今”，只填开始时间。':
    'In order. Of the employer of today, tick “until today” and give the beginning only.',
  '现从事会计工作的，请至少填写一段工作经历': 'Who does accounting work gives at least one employment',
  添加一段工作经历: 'Add an employment',
  开始时间: 'Began in',
  '至今（现单位）': 'Until today (present employer)',
  结束时间: 'Ended in',
  单位名称: 'Name of the employer',
  '已注销、查不到的可以不填。': 'Can be left out where the employer no longer exists.',
  会计工作: 'Accounting work',
  '没有从事会计工作的不选。': 'Leave it out where it was none.',
  会计专业职务: 'Accounting title held in the post',
  '没有聘任的不选。': 'Leave it out where you were not appointed.',
  聘任时间: 'Appointed in',
  '工作经历承诺书、劳动合同、工作证明、社保证明之一；多页请合并成一张图片。':
    'One of: signed statement of employment, contract, letter of the employer, proof of social insurance; pages merged into one picture.',
  '户籍、居住或学籍证明': 'Proof of household registration, residence or study',
  '没有工作单位的上传：户口簿、居住证或学生证。':
    'Without an employer: household register, residence permit or student card.',
  '近期免冠证件照。': 'A recent portrait without a hat.',
  '劳务派遣、集团内调动的，由您选择的归属单位所在地的财政部门管理。':
    'When dispatched or moved within a group: where the employer is that you are filed under.',
  '在校学生由学校所在地的财政部门管理。': 'A student is managed where the school is.',
  '没有工作单位的，由您选择的户籍所在地的财政部门管理。':
    'Who has no employer is managed where they are registered, as you chose.',
  '没有工作单位的，由户籍所在地或居住地的财政部门管理。':
    'Who has no employer is managed where they are registered or live.',
};
