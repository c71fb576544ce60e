const form = document.querySelector('acct-collection-form');
const viewer = document.querySelector('ce-credit-viewer');
const status = document.getElementById('status');

// The server of the site knows who is signed in, so it can request a token from the portal for this person.
form.getToken = viewer.getToken = () => fetch('/embed-token', { method: 'POST' }).then((reply) => reply.text());

form.addEventListener('acct-draft-saved', () => (status.textContent = '草稿已保存在本机。'));
form.addEventListener('acct-submitted', ({ detail }) => (status.textContent = `受理编号：${detail.number}`));
