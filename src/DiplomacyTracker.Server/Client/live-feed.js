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
    // The browser connects again by itself, and the feed goes on behind the last step.
    this.source.addEventListener('open', () => this.say(false));
    this.source.addEventListener('error', () => this.say(true));
  }
  say(isOff) { const note = this.querySelector('.offline'); if (note) note.hidden = !isOff; }
  show() {
    const pill = this.querySelector('.pill');
    pill.textContent = this.getAttribute('new').replace('{0}', this.steps.size); pill.hidden = false;
  }
}
customElements.define('live-feed', LiveFeed);
