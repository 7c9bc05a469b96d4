// Chinese pages, whatever the shipped index.html says: it chooses the shapes of characters.
document.documentElement.lang = 'zh-CN';

// One login for everything: the app's own sign-in page gives way to the product's. The app changes
// its address by the history, which tells nobody, so the history is listened to as well.
const leaveForLogin = () => {
  if (window.location.hash.startsWith('#/login')) {
    const root = document.querySelector('base').getAttribute('app-root') || '/camunda';
    window.location.replace(root.replace(/\/camunda$/, '') + '/login');
  }
};
for (const change of ['pushState', 'replaceState']) {
  const original = window.history[change];
  window.history[change] = function (...args) {
    original.apply(this, args);
    leaveForLogin();
  };
}
window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();

// The app draws its first page while its words are still on the way, and shows bare keys where they
// came too late. It waits for this script, and looks for the words where this script puts them.
const base = document.querySelector('base');
const locales = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const words = await fetch(`${locales}zh-CN.json`);
if (words.ok) {
  const settings = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  settings[`${locales}_locales_data_zh-CN_${window.bust}`] = await words.text();
  window.localStorage.setItem('camunda-web', JSON.stringify(settings));
}
