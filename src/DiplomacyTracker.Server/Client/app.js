// The server's HTML is complete without this; it only makes things smoother.
const own = document.getElementById('app');

// The chart is fetched only where a page has one.
const charts = () => { if (document.querySelector('score-chart:not(:defined)')) import(new URL(own.dataset.chart, document.baseURI)); };
charts();
const enhance = () => window.Blazor?.addEventListener?.('enhancedload', charts);
if (document.readyState === 'complete') enhance(); else addEventListener('load', enhance);

// A moment is shown as soon as it is chosen; empty fields stay out of the address.
let soon;
document.addEventListener('change', e => {
  const form = e.target.closest('[data-axes]');
  if (form && e.target.type === 'date') { clearTimeout(soon); soon = setTimeout(() => form.requestSubmit(), 60); }
});
document.addEventListener('formdata', e => {
  for (const [name, value] of [...e.formData]) if (value === '' && e.target.method === 'get') e.formData.delete(name);
});

// "/" goes to the search.
document.addEventListener('keydown', e => {
  if (e.key === '/' && !e.ctrlKey && !e.metaKey && !e.altKey && !e.target.matches('input,select,textarea')) { e.preventDefault(); document.getElementById('find')?.focus(); }
});

// What is being written.
import './form-draft.js';
import './import-progress.js';
import './replay-player.js';
