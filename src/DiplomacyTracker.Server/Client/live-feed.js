/** Counts what is recorded while somebody reads, and offers to show it; nothing on the page moves by itself. */
class LiveFeed extends HTMLElement {
  static observedAttributes = ['src'];
  connectedCallback() { this.listen(); }
  disconnectedCallback() { this.source?.close(); this.source = null; }
  attributeChangedCallback() { if (this.source) this.listen(); }
  listen() {
    this.source?.close(); this.steps = new Set();
    this.source = new EventSource(this.getAttribute('src'));
    this.source.addEventListener('step', e => { this.steps.add(e.data); this.show(); });
  }
  show() {
    const pill = this.querySelector('.pill');
    pill.textContent = this.getAttribute('new').replace('{0}', this.steps.size); pill.hidden = false;
  }
}
customElements.define('live-feed', LiveFeed);
