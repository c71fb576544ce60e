// 大字版 / 标准版: for the page and for the form in it. Remembered until the window is closed; it says nothing of the person.
const key = 'type-size';
const form = document.querySelector('acct-collection-form');
const buttons = [...document.querySelectorAll('[data-type-size]')];

function remembered() {
  try {
    return sessionStorage.getItem(key) ?? 'standard';
  } catch {
    return 'standard';
  }
}

function remember(size) {
  try {
    sessionStorage.setItem(key, size);
  } catch {
    // The browser keeps nothing: then it holds for this page.
  }
}

function show(size) {
  const isElder = size === 'elder';
  document.documentElement.classList.toggle('elder', isElder);
  form.toggleAttribute('elder-friendly', isElder);
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.typeSize === size));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    remember(button.dataset.typeSize);
    show(button.dataset.typeSize);
  });
  button.parentElement.hidden = false;
}
show(remembered());
