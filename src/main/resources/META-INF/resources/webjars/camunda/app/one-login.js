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

// The apps keep their words in the browser until the engine's version changes; ours change sooner.
// The checksum of our words: a test tells the new one.
const WORDS = 'a4b7806a';
if (window.localStorage.getItem('qunflow-words') !== WORDS) {
  const settings = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  Object.keys(settings)
    .filter((name) => name.includes('_locales_data_'))
    .forEach((name) => delete settings[name]);
  window.localStorage.setItem('camunda-web', JSON.stringify(settings));
  window.localStorage.setItem('qunflow-words', WORDS);
}
