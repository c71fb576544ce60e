/** The texts of a change and of a transfer in, in Chinese. Every other language has the same keys. */
export const chinese = {
  'case-first': '首次采集',
  'case-change': '信息变更',
  'case-transfer-in': '调入',
  'case-no-dossier-title': '您还没有会计人员信息档案',
  'case-no-dossier': '请先办理首次采集。审核通过后，就有了档案，以后信息有变化再来办理变更或调转。',
  'case-lead-first': '办理首次采集',
  'case-open-title': '您有一项业务正在办理',
  'case-open': '{procedure}（{number}）还没有办完。办完以后，才能办理{wanted}。',
  'case-transfer-open': '调转（{number}）还没有办完。办完或取消以后，才能办理{wanted}。',
  'case-no-transfer-title': '没有可以接收的调转',
  'case-no-transfer': '请先向现在管理您档案的财政部门申请调出。调出地确认后，再到这里办理调入。',
  'case-transfer-waits-title': '调出地还没有确认',
  'case-transfer-waits': '您的调转（{number}）正在由调出地审核。调出地确认后，再到这里办理调入。',

  'case-change-intro': '下面是您档案里现有的信息。只改有变化的内容，其他的不用动。',
  'case-approved': '您上次的变更（{number}）已审核通过，下面是更新后的信息。',
  'case-within-months': '信息发生变化的，应当在 {months} 个月内办理变更。',
  'case-within-next-year': '信息发生变化的，最迟应当在下一年度内办理变更。',
  'case-count': '已修改 {count} 处',
  'case-count-none': '还没有修改',
  'case-transfer-intro': '您的档案信息已经填好。请核对，并补充调入地另外要求的内容。',
  'case-transfer': '调转 {number}：从{from}调到{to}',
  'case-expires': '请在 {day} 前提交，过期需要重新申请调出。',

  'case-before': '原：{value}',
  'case-after': '新：{value}',
  'case-empty': '没有填写',
  'case-added': '新增',
  'case-removed': '删除',
  'case-removed-row': '已删除：{row}',
  'case-nothing': '还没有修改任何内容。请到有变化的部分修改，再来提交。',
  'case-edit': '修改',
  'case-day': '这些变化是哪天发生的',
  'case-day-hint': '例如 2026-09-01。有几处变化的，填最早的一天。',
  'case-in-time': '按规定最迟 {day} 办理，没有超过期限。',
  'case-late': '按规定最迟 {day} 办理，已经超过期限。仍然可以提交，请尽快办理。',
  'case-happened': '变化发生日期',
  'case-deadline': '办理期限',
  'case-was-late': '{day}（提交时已超过）',

  'case-newer': '您填写期间，档案有了新的版本。下面已按新的档案显示，您的修改都保留了，请核对。',
  'case-newer-lost':
    '您填写期间，档案有了新的版本。下面已按新的档案显示。这些修改对不上新的档案，没有保留，需要的请重新填写：',
  'case-stale': '您的档案刚刚有了新的版本，这次没有提交。您填写的内容都还在。',
  'case-busy': '您有另一项业务正在办理，办完以后才能提交。您填写的内容都还在。',
  'case-transfer-required':
    '改了以后，您的档案要由另一个财政部门管理，不能用信息变更办理。请先申请调出，再到调入地办理调入。',
  'case-renew': '在新的档案上继续',
};

export type DossierEditMessageKey = keyof typeof chinese;
