export default {
  app: { name: '应用', vendor: '群流' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  customScripts: ['scripts/one-login'],
  disableWelcomeMessage: true
};
