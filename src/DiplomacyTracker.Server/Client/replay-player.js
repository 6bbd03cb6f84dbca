// Plays a replay by following its own link to the next step; the server renders each, and the address holds the moment.
class ReplayPlayer extends HTMLElement {
  static observedAttributes = ['next'];

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync('div{display:flex;gap:12px;align-items:center;flex-wrap:wrap}button,select{font:600 13px Inter,system-ui,sans-serif;color:inherit;background:transparent;border:1px solid color-mix(in srgb,currentColor 45%,transparent);border-radius:8px;padding:7px 14px;min-height:36px}label{display:flex;gap:8px;align-items:center;font-size:12.5px}@media(pointer:coarse){button,select{min-height:44px}}option{color:#16202b}:focus-visible{outline:2.5px solid currentColor;outline-offset:2px}');
    root.adoptedStyleSheets = [style];
    const row = document.createElement('div');
    this.button = document.createElement('button');
    this.button.addEventListener('click', () => this.timer ? this.stop() : this.start());
    const label = document.createElement('label');
    this.pace = document.createElement('select');
    for (const pace of [0.5, 1, 2, 4]) this.pace.add(new Option(pace.toLocaleString(document.documentElement.lang), pace, pace === 1, pace === 1));
    this.pace.addEventListener('change', () => { if (this.timer) { this.stop(); this.start(); } });
    label.append(this.getAttribute('speed'), this.pace);
    row.append(this.button, label);
    root.append(row);
    this.say();
  }

  disconnectedCallback() { this.stop(); }
  attributeChangedCallback() { if (this.timer && !this.getAttribute('next')) this.stop(); }
  say() { if (this.button) this.button.textContent = this.getAttribute(this.timer ? 'pause' : 'play'); }

  start() {
    if (!this.getAttribute('next')) this.go(this.getAttribute('first'));
    this.timer = setInterval(() => this.go(this.getAttribute('next')), 1000 / Number(this.pace.value));
    this.say();
  }

  stop() { clearInterval(this.timer); this.timer = undefined; this.say(); }

  // A step that is still being fetched is not asked for twice.
  go(href) {
    if (!href || href === this.asked) return;
    this.asked = href;
    if (window.Blazor?.navigateTo) Blazor.navigateTo(href, false, true); else location.replace(href);
  }
}
customElements.define('replay-player', ReplayPlayer);
