// One login for everything: the app's own sign-in page gives way to the product's.
const leaveForLogin = () => {
  if (window.location.hash.startsWith('#/login')) {
    const root = document.querySelector('base').getAttribute('app-root') || '/camunda';
    window.location.replace(root.replace(/\/camunda$/, '') + '/login');
  }
};
window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();
document.title = document.title.replace(/Camunda/g, '群流');
