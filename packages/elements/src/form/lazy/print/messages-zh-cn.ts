/** The texts of the printed page in Chinese. Every other language has the same keys. */
export const chinese = {
  'print-title-first': '会计人员信息采集表',
  'print-title-change': '会计人员信息变更表',
  'print-title-transfer-in': '会计人员信息调入表',
  'print-not-submitted': '尚未提交，仅供核对',
  'print-photo': '照片',
  'print-files': '{count} 份',
  'print-signature': '本人签名：',
  'print-date': '日期：　　　　年　　月　　日',
  'print-printed': '打印时间：{time}',
};

export type PrintMessageKey = keyof typeof chinese;
