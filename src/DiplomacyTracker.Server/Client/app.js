import './live-feed.js';

// The server's HTML is complete without this; it only makes things smoother.
const own = document.getElementById('app');

// The chart is fetched only where a page has one.
const charts = () => { if (document.querySelector('score-chart:not(:defined)')) import(new URL(own.dataset.chart, document.baseURI)); };
charts();

// A moment is shown as soon as it is chosen; empty fields stay out of the address.
let soon;
document.addEventListener('change', e => {
  const form = e.target.closest('[data-axes]');
  if (form && e.target.type === 'date') { clearTimeout(soon); soon = setTimeout(() => form.requestSubmit(), 60); }
});
document.addEventListener('formdata', e => {
  for (const [name, value] of [...e.formData]) if (value === '' && e.target.method === 'get') e.formData.delete(name);
});

// Without a connection a page stays what it is: no link and no form leads into nothing.
const isOff = () => { const off = !navigator.onLine; document.getElementById('off').hidden = !off; return off; };
// A link within a picture has its address in baseVal, as written.
const leadsAway = link => link && new URL(link.href.baseVal ?? link.href, document.baseURI).href.split('#')[0] !== location.href.split('#')[0];
const stay = e => { if ((e.type === 'submit' || leadsAway(e.target.closest?.('a[href]'))) && isOff()) { e.preventDefault(); e.stopImmediatePropagation(); } };
for (const happened of ['online', 'offline']) addEventListener(happened, isOff);
for (const happened of ['click', 'submit']) addEventListener(happened, stay, true);

// Where a page doesn't come that navigation went on to, the browser asks for it once more, by itself.
let leaving = false;
const arrive = () => { leaving = false; };
addEventListener('unhandledrejection', e => {
  if (leaving && e.reason instanceof TypeError) { e.preventDefault(); location.reload(); }
});

// Where the server itself is away, a page of ours says so (worker.js), in the language and colours of this one.
addEventListener('load', () => navigator.serviceWorker?.register(new URL(own.dataset.worker, document.baseURI), { scope: '/' }).catch(() => {}));
document.addEventListener('click', e => { if (e.target.closest('[data-again]')) location.reload(); });

// "/" goes to the search.
document.addEventListener('keydown', e => {
  if (e.key === '/' && !e.ctrlKey && !e.metaKey && !e.altKey && !e.target.matches('input,select,textarea')) { e.preventDefault(); document.getElementById('find')?.focus(); }
});

// In a table of links one can be reached by Tab, and the arrow keys go on from there.
const cells = table => [...table.querySelectorAll('td a')];
const rove = () => { for (const table of document.querySelectorAll('table[data-rove]')) cells(table).forEach((cell, i) => { cell.tabIndex = i ? -1 : 0; }); };
rove();
document.addEventListener('keydown', e => {
  const cell = e.target.closest?.('table[data-rove] td');
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[e.key] ?? [0, 0];
  if (!cell || !(down || right)) return;
  e.preventDefault();
  const rows = cell.closest('tbody').rows;
  let [row, column] = [cell.parentElement.rowIndex - 1, cell.cellIndex], next;
  do { row += down; column += right; next = rows[row]?.cells[column]; } while (next && !next.matches('td:has(a)'));
  const link = next?.matches('td') && next.querySelector('a');
  if (link) { for (const other of cells(cell.closest('table'))) other.tabIndex = -1; link.tabIndex = 0; link.focus(); }
});

// Going on to the next page without loading all of it anew (Blazor): fetched once this page is there to be read.
const blazor = document.createElement('script');
blazor.src = new URL(own.dataset.blazor, document.baseURI);
blazor.addEventListener('load', () => {
  window.Blazor.addEventListener('enhancednavigationstart', () => { leaving = true; });
  for (const again of [arrive, charts, rove]) window.Blazor.addEventListener('enhancedload', again);
});
requestAnimationFrame(() => setTimeout(() => document.head.append(blazor)));

// What is being written, taken in, played and looked at.
import './form-draft.js';
import './import-progress.js';
import './replay-player.js';
import './world-map.js';
