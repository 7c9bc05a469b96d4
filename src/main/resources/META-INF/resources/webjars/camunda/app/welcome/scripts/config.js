export default {
  app: { name: '应用', vendor: '群流' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  customScripts: ['../one-login'],
  disableWelcomeMessage: true
};
