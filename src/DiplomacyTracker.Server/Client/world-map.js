const most = 16, step = 1.6, far = 4;

/** Looks at a part of the map that the server has drawn: by buttons, arrow keys, the wheel, one finger or two. */
class WorldMap extends HTMLElement {
  connectedCallback() {
    [, , this.width, this.height] = this.svg.getAttribute('viewBox').split(' ').map(Number);
    [this.x, this.y] = (this.getAttribute('centre') || `${this.width / 2} ${this.height / 2}`).split(' ').map(Number);
    // Where the picture is higher than the world is, as on a phone, it begins with as much of it as fills the height.
    this.zoom = Math.max(1, this.width / (this.height * this.shape));
    this.pointers = new Map();
    for (const [name, act] of Object.entries({ click: this.press, keydown: this.key, wheel: this.wheel, pointerdown: this.down, pointermove: this.move, pointerup: this.up, pointercancel: this.up, dragstart: e => e.preventDefault() }))
      this.addEventListener(name, act, { passive: false, capture: name === 'click' });
    this.size = new ResizeObserver(() => this.show()); this.size.observe(this.svg);
    // Going on to another moment, the page puts back what the server sent.
    this.sent = new MutationObserver(() => this.show()); this.sent.observe(this.svg, { attributeFilter: ['viewBox', 'style'] });
    this.show();
  }
  disconnectedCallback() { this.size.disconnect(); this.sent.disconnect(); }
  get svg() { return this.querySelector('svg'); }
  get box() { return this.svg.getBoundingClientRect(); }
  get shape() { return this.box.width / this.box.height || 2; }
  /** How much of the world is seen. */
  get seen() { const width = Math.max(this.width, this.height * this.shape) / this.zoom; return [width, width / this.shape]; }
  show() {
    const [width, height] = this.seen, within = (at, part, all) => part >= all ? all / 2 : Math.min(Math.max(at, part / 2), all - part / 2);
    [this.x, this.y] = [within(this.x, width, this.width), within(this.y, height, this.height)];
    const view = [this.x - width / 2, this.y - height / 2, width, height].map(n => n.toFixed(2)).join(' ');
    if (this.svg.getAttribute('viewBox') !== view) this.svg.setAttribute('viewBox', view);
    // Dots and lines stay as small as they are; a finger that can't move the map any further up scrolls the page.
    const look = `--part:${Math.min(1, width / this.width).toFixed(4)};touch-action:${height < this.height - 1 ? 'none' : 'pan-y'}`;
    if (this.svg.getAttribute('style') !== look) this.svg.setAttribute('style', look);
    for (const [name, isOff] of [['in', this.zoom >= most], ['out', this.zoom <= 1], ['all', this.zoom <= 1]]) this.querySelector(`[data-zoom=${name}]`).setAttribute('aria-disabled', isOff);
  }
  pan(right, down) { const [width, height] = this.seen; this.x += right * width; this.y += down * height; this.show(); }
  /** What is at a place of the screen stays there. */
  by(factor, at = { clientX: this.box.x + this.box.width / 2, clientY: this.box.y + this.box.height / 2 }) {
    const { x, y, width, height } = this.box, [right, down] = [(at.clientX - x) / width - .5, (at.clientY - y) / height - .5], [wide, high] = this.seen;
    this.zoom = Math.min(most, Math.max(1, this.zoom * factor));
    const [newWide, newHigh] = this.seen;
    this.x += right * (wide - newWide); this.y += down * (high - newHigh); this.show();
  }
  press(e) {
    const button = e.target.closest('[data-zoom]');
    if (button) this.by({ in: step, out: 1 / step, all: 0 }[button.dataset.zoom]);
    else if (this.dragged) { e.preventDefault(); e.stopPropagation(); }
    this.dragged = false;
  }
  key(e) {
    const [right, down] = { ArrowLeft: [-.2, 0], ArrowRight: [.2, 0], ArrowUp: [0, -.2], ArrowDown: [0, .2] }[e.key] ?? [0, 0], factor = { '+': step, '-': 1 / step, 0: 0 }[e.key];
    if (e.ctrlKey || e.metaKey || e.altKey || !(right || down || factor !== undefined)) return;
    e.preventDefault();
    if (factor === undefined) this.pan(right, down); else this.by(factor);
  }
  wheel(e) {
    // Without a key it scrolls the page, unless somebody works with the map.
    if (!e.ctrlKey && !e.metaKey && !this.contains(document.activeElement)) return;
    e.preventDefault();
    this.by(Math.exp(-e.deltaY * (e.ctrlKey ? .01 : .002)), e);
  }
  down(e) { if (e.target.closest('svg') && e.button === 0) { this.pointers.set(e.pointerId, e); this.dragged = false; } }
  move(e) {
    const before = this.pointers.get(e.pointerId);
    if (!before || !this.dragged && this.pointers.size < 2 && Math.hypot(e.clientX - before.clientX, e.clientY - before.clientY) < far) return;
    const middle = () => { const all = [...this.pointers.values()]; return { clientX: all.reduce((sum, one) => sum + one.clientX, 0) / all.length, clientY: all.reduce((sum, one) => sum + one.clientY, 0) / all.length }; };
    const apart = () => { const [one, other] = this.pointers.values(); return other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 1; };
    const [from, was] = [middle(), apart()];
    this.pointers.set(e.pointerId, e); this.dragged = true; this.setPointerCapture(e.pointerId);
    const to = middle();
    this.pan((from.clientX - to.clientX) / this.box.width, (from.clientY - to.clientY) / this.box.height);
    if (was > 0) this.by(apart() / was, to);
  }
  up(e) { this.pointers.delete(e.pointerId); }
}
customElements.define('world-map', WorldMap);
