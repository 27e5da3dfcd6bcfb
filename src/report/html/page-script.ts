import { verbatim, type Html } from './markup.js';

/** Of `pageScript`, for the page's policy; a test works it out again. */
export const pageScriptHash = 'sha256-As5xbRlMcmAverF31YQBzvVowgPQoykR7NoqL26xaKg=';

/**
 * The filter. All that it knows of the report it reads from attributes as text; it writes numbers
 * and hides elements, and makes none. The action is filtered by one attribute and a rule of the
 * style sheet, because a report may have 20,000 changes.
 */
export const pageScript: Html = verbatim`
(() => {
  'use strict';
  const MANY = 20;
  const form = document.getElementById('filter');
  const list = document.getElementById('routers');
  const quiet = document.getElementById('in-sync');
  const routers = Array.from(list.querySelectorAll('details.router'));
  const entries = Array.from(list.querySelectorAll('[data-name]'), (element) => ({
    element,
    name: element.dataset.name.toLowerCase(),
    status: element.dataset.status,
    actions: element.dataset.actions.split(' '),
  }));

  const ticked = (name) =>
    Array.from(form.querySelectorAll('[name=' + name + ']:checked'), (box) => box.value);

  const update = () => {
    const name = form.elements.name.value.trim().toLowerCase();
    const statuses = ticked('status');
    const actions = ticked('action');
    let shown = 0;
    let inSync = 0;
    for (const entry of entries) {
      const fits =
        entry.name.includes(name) &&
        (statuses.length === 0 || statuses.includes(entry.status)) &&
        (actions.length === 0 || entry.actions.some((action) => actions.includes(action)));
      entry.element.hidden = !fits;
      if (fits) shown += 1;
      if (fits && entry.element.localName === 'li') inSync += 1;
    }
    if (actions.length === 0) delete list.dataset.show;
    else list.dataset.show = actions.join(' ');
    const filtered = name !== '' || statuses.length > 0 || actions.length > 0;
    if (quiet) {
      quiet.hidden = inSync === 0;
      quiet.open = filtered && inSync > 0;
      document.getElementById('matching').textContent = filtered ? inSync + ' shown' : '';
    }
    form.querySelector('output').textContent =
      (filtered ? shown + ' of ' : '') + entries.length + (entries.length === 1 ? ' router' : ' routers');
  };

  const fold = (open) => {
    for (const router of routers) router.open = open;
  };

  const reveal = (hash) => {
    const target = document.getElementById(hash.slice(1));
    if (!target || !target.matches('details.router')) return;
    if (target.hidden) {
      form.reset();
      update();
    }
    target.open = true;
    target.scrollIntoView();
  };

  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = routers.filter((router) => !router.open && !router.hidden);
    for (const router of unfolded) router.open = true;
  });
  addEventListener('afterprint', () => {
    for (const router of unfolded) router.open = false;
  });

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('click', (event) => {
    if (event.target.value === 'fold' || event.target.value === 'unfold') {
      fold(event.target.value === 'unfold');
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(link.hash);
  });
  addEventListener('hashchange', () => reveal(location.hash));

  if (routers.length > MANY) fold(false);
  form.hidden = false;
  update();
  reveal(location.hash);
})();
`;
