// Follows a running import; once it has ended, the page is read again. Without scripts "Look again" does the same.
class ImportProgress extends HTMLElement {
  static observedAttributes = ['src'];
  attributeChangedCallback() { if (this.isConnected) this.follow(); }
  connectedCallback() { this.follow(); }
  disconnectedCallback() { this.feed?.close(); }

  follow() {
    this.feed?.close();
    const src = this.getAttribute('src');
    if (!src) return;
    this.feed = new EventSource(src);
    this.feed.addEventListener('progress', e => {
      const bar = this.querySelector('progress');
      if (bar) bar.value = JSON.parse(e.data).percent;
    });
    this.feed.addEventListener('end', () => { this.feed.close(); location.reload(); });
  }
}
customElements.define('import-progress', ImportProgress);
