/** The accountants of the demo. None is real: their numbers are made up, with check digits that fit. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly documentNumber: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly mobilePhone: string;
  /** What the demo shows with this account. */
  readonly note: string;
}

export const wangFang: DemoPerson = {
  key: 'wang-fang',
  name: '王芳',
  documentNumber: '110105199003070025',
  sex: 'female',
  birthDate: '1990-03-07',
  mobilePhone: '13900000001',
  note: '还没有提交采集申请，可以从头填写；有 2024 至 2026 年的学分',
};

export const liMing: DemoPerson = {
  key: 'li-ming',
  name: '李明',
  documentNumber: '110105198506150110',
  sex: 'male',
  birthDate: '1985-06-15',
  mobilePhone: '13900000002',
  note: '采集申请已提交，等待朝阳区财政局审核',
};

export const zhaoJing: DemoPerson = {
  key: 'zhao-jing',
  name: '赵静',
  documentNumber: '110108198211230243',
  sex: 'female',
  birthDate: '1982-11-23',
  mobilePhone: '13900000003',
  note: '采集申请已审核通过；有 2022 至 2026 年的学分，一项申报待审核',
};

export const chenWei: DemoPerson = {
  key: 'chen-wei',
  name: '陈伟',
  documentNumber: '110106199301090338',
  sex: 'male',
  birthDate: '1993-01-09',
  mobilePhone: '13900000004',
  note: '采集申请被退回，需要补正',
};

export const sunLi: DemoPerson = {
  key: 'sun-li',
  name: '孙丽',
  documentNumber: '110108198809120428',
  sex: 'female',
  birthDate: '1988-09-12',
  mobilePhone: '13900000005',
  note: '采集申请已提交，等待海淀区财政局审核',
};

const notFiled = '还没有提交采集申请，可以从头填写';

export const zhouMin: DemoPerson = {
  key: 'zhou-min',
  name: '周敏',
  documentNumber: '110105199105180567',
  sex: 'female',
  birthDate: '1991-05-18',
  mobilePhone: '13900000006',
  note: `${notFiled}；有 2026 年的学分`,
};

export const wuLei: DemoPerson = {
  key: 'wu-lei',
  name: '吴磊',
  documentNumber: '110101198710260610',
  sex: 'male',
  birthDate: '1987-10-26',
  mobilePhone: '13900000007',
  note: notFiled,
};

export const zhengJie: DemoPerson = {
  key: 'zheng-jie',
  name: '郑洁',
  documentNumber: '110102199408030786',
  sex: 'female',
  birthDate: '1994-08-03',
  mobilePhone: '13900000008',
  note: notFiled,
};

export const fengXue: DemoPerson = {
  key: 'feng-xue',
  name: '冯雪',
  documentNumber: '110105198904120849',
  sex: 'female',
  birthDate: '1989-04-12',
  mobilePhone: '13900000009',
  note: notFiled,
};

export const hanLin: DemoPerson = {
  key: 'han-lin',
  name: '韩琳',
  documentNumber: '110108199202270926',
  sex: 'female',
  birthDate: '1992-02-27',
  mobilePhone: '13900000010',
  note: notFiled,
};

export const heYun: DemoPerson = {
  key: 'he-yun',
  name: '何云',
  documentNumber: '110108198705140926',
  sex: 'female',
  birthDate: '1987-05-14',
  mobilePhone: '13900000011',
  note: '采集申请已审核通过；可以申报考试、论文等折算学分',
};

export const gaoYu: DemoPerson = {
  key: 'gao-yu',
  name: '高宇',
  documentNumber: '110105198608210612',
  sex: 'male',
  birthDate: '1986-08-21',
  mobilePhone: '13900000012',
  note: '采集申请已审核通过，可以办理信息变更和调转',
};

export const luoNa: DemoPerson = {
  key: 'luo-na',
  name: '罗娜',
  documentNumber: '110105199012050720',
  sex: 'female',
  birthDate: '1990-12-05',
  mobilePhone: '13900000013',
  note: '朝阳区已同意转出，可以到济南市历下区提交调入申请',
};

export const people: readonly DemoPerson[] = [
  wangFang,
  liMing,
  zhaoJing,
  chenWei,
  sunLi,
  zhouMin,
  wuLei,
  zhengJie,
  fengXue,
  hanLin,
  heYun,
  gaoYu,
  luoNa,
];
