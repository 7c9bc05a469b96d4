export default {
  app: { name: '任务', vendor: '群流' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  customScripts: ['../one-login'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '领取选中的任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '跳到筛选条件' },
    focusList: { key: 'ctrl+alt+l', description: '跳到任务列表的第一项' },
    focusForm: { key: 'ctrl+alt+f', description: '跳到表单的第一个字段' }
  }
};
