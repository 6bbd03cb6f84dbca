// Keeps what is typed in this browser until it is recorded: a closed tab loses nothing.
const prefix = 'draft:';
const own = name => name && !name.startsWith('~') && !name.startsWith('_');

class FormDraft extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute('done')) {
      const recorded = sessionStorage.getItem('drafting');
      if (recorded) { localStorage.removeItem(prefix + recorded); sessionStorage.removeItem('drafting'); }
      return;
    }
    this.place = prefix + this.getAttribute('name');
    this.addEventListener('input', () => this.keep());
    this.addEventListener('submit', () => { this.keep(); sessionStorage.setItem('drafting', this.getAttribute('name')); });
    // The parser may not have read the fields yet.
    if (this.hasAttribute('fresh')) requestAnimationFrame(() => this.restore());
  }

  keep() {
    const form = this.querySelector('form');
    const kept = [...new FormData(form)].filter(([name, value]) => own(name) && value !== '' && typeof value === 'string');
    try { localStorage.setItem(this.place, JSON.stringify(kept)); } catch { /* a full or forbidden store keeps nothing */ }
  }

  restore() {
    let kept;
    try { kept = JSON.parse(localStorage.getItem(this.place) ?? '[]'); } catch { return; }
    const fields = this.querySelector('form')?.elements;
    for (const [name, value] of kept) {
      const field = fields?.namedItem(name);
      if (field && field.value === '') {
        field.value = value;
        const more = field.closest('details');
        if (more) more.open = true;
      }
    }
  }
}
customElements.define('form-draft', FormDraft);
