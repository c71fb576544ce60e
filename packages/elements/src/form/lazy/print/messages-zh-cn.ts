/** The words of the printed sheet in Chinese; the keys are those of every other language. */
export const chinese = {
  'sheet-title-first': '会计人员信息采集表',
  'sheet-title-change': '会计人员信息变更表',
  'sheet-title-transfer-in': '会计人员信息调入表',
  'sheet-not-submitted': '尚未提交，仅供核对',
  'sheet-photo': '照片',
  'sheet-files': '{count} 份',
  'sheet-signature': '本人签名：',
  'sheet-date': '日期：　　　　年　　月　　日',
  'sheet-printed': '打印时间：{time}',
};

export type SheetMessageKey = keyof typeof chinese;
