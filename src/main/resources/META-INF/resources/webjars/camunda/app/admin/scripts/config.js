export default {
  app: { name: '用户与权限', vendor: '群流' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  customScripts: ['../one-login'],
  disableWelcomeMessage: true
};
