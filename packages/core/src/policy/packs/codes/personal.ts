import { table } from './code-table.ts';

/** 性别, by the words of the contract (GB/T 2261.1-2003: 1 男, 2 女). */
export const sex = table([
  ['male', '男'],
  ['female', '女'],
]);

/** 证件类型. */
export const documentType = table([
  ['resident-id', '居民身份证'],
  ['residence-permit', '港澳台居民居住证'],
  ['hk-mo-travel-permit', '港澳居民来往内地通行证'],
  ['tw-travel-permit', '台湾居民来往大陆通行证'],
  ['permanent-resident-id', '外国人永久居留身份证'],
  ['passport', '护照'],
  ['military-id', '军官证'],
]);

/** 政治面貌, GB/T 4762-1984. */
export const politicalStatus = table([
  ['01', '中共党员'],
  ['02', '中共预备党员'],
  ['03', '共青团员'],
  ['04', '民革党员'],
  ['05', '民盟盟员'],
  ['06', '民建会员'],
  ['07', '民进会员'],
  ['08', '农工党党员'],
  ['09', '致公党党员'],
  ['10', '九三学社社员'],
  ['11', '台盟盟员'],
  ['12', '无党派人士'],
  ['13', '群众'],
]);

/** 采集范围: the five kinds of people of the national platform. What else is asked follows from it. */
export const scope = table([
  ['accounting', '现从事会计工作'],
  ['holder', '持有会计专业技术资格但未在职（或未从事会计工作）'],
  ['junior-candidate', '待业，拟报考初级资格'],
  ['doctor', '待业，持博士学位，拟报考中级资格'],
  ['other-title', '待业，持中级经济、统计、审计资格，拟报考中级资格'],
]);
