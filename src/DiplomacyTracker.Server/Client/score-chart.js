import * as echarts from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, DataZoomComponent, AriaComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
echarts.use([LineChart, ScatterChart, GridComponent, TooltipComponent, DataZoomComponent, AriaComponent, SVGRenderer]);

const days = 86400000;
const on = edtf => { const [from, to] = edtf.split('/'); const end = to && to !== '..' ? to : from; const t = Date.parse(end.replace(/[~?%X].*$/, '').replace(/-$/, '')); return Number.isNaN(t) ? null : t; };
const text = (tag, value) => { const e = document.createElement(tag); e.textContent = value; return e; };

/** How the score of each direction came about, act by act, from the explanation that the API gives. */
class ScoreChart extends HTMLElement {
  static observedAttributes = ['src'];
  connectedCallback() {
    // Enhanced navigation removes children that the server didn't send, and leaves a shadow root alone.
    if (!this.shadowRoot) { const root = this.attachShadow({ mode: 'open' }); this.box = document.createElement('div'); this.box.style.cssText = 'width:100%;height:clamp(300px,46vh,400px)'; root.append(this.box); }
    this.chart = echarts.init(this.box, null, { renderer: 'svg' });
    this.size = new ResizeObserver(() => this.chart?.resize()); this.size.observe(this.box);
    this.again = () => this.data && this.draw();
    this.dark = matchMedia('(prefers-color-scheme: dark)'); this.dark.addEventListener('change', this.again);
    this.load();
  }
  disconnectedCallback() { this.size.disconnect(); this.dark.removeEventListener('change', this.again); this.chart.dispose(); this.chart = null; }
  attributeChangedCallback() { if (this.chart) this.load(); }
  async load() {
    this.fetching?.abort(); this.fetching = new AbortController();
    try {
      const answer = await fetch(this.getAttribute('src'), { signal: this.fetching.signal });
      if (!answer.ok) throw new Error(answer.status);
      this.data = await answer.json(); this.draw();
    } catch (e) { if (e.name !== 'AbortError') { const p = text('p', this.getAttribute('error')); p.setAttribute('role', 'alert'); this.box.replaceChildren(p); } }
  }
  colour(name) { const probe = document.createElement('i'); probe.style.color = `var(${name})`; document.body.append(probe); const c = getComputedStyle(probe).color; probe.remove(); return c; }
  line(way, end, half) {
    const acts = way.acts.filter(a => !a.aside).map(a => ({ t: on(a.occurs), p: a.weight * (a.credibility ?? 1), a })).filter(a => a.t !== null).sort((x, y) => x.t - y.t);
    if (!acts.length) return { points: [], acts };
    const at = t => acts.reduce((s, a) => a.t <= t ? s + a.p * 0.5 ** ((t - a.t) / days / half) : s, 0);
    const times = new Set([acts[0].t, end]); const step = Math.max(days, (end - acts[0].t) / 120);
    for (let t = acts[0].t; t < end; t += step) times.add(t);
    for (const a of acts) { times.add(a.t); }
    return { points: [...times].sort((x, y) => x - y).map(t => [t, Math.round(at(t) * 100) / 100]), acts: acts.map(a => ({ value: [a.t, Math.round(at(a.t) * 100) / 100], name: `${a.p > 0 ? '+' : '−'}${Math.abs(a.p).toFixed(2)} ${a.a.headline}` })) };
  }
  draw() {
    const d = this.data, ink = this.colour('--ink'), mute = this.colour('--mute'), rule = this.colour('--line'), card = this.colour('--card');
    const end = Date.parse(this.getAttribute('day')), half = +this.getAttribute('half-life') || 180;
    const one = this.line(d.oneToOther, end, half), other = this.line(d.otherToOne, end, half);
    const show = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' });
    const lineOf = (name, w, color, type) => [
      { name, type: 'line', data: w.points, showSymbol: false, lineStyle: { width: 2, color, type }, itemStyle: { color } },
      { name, type: 'scatter', symbol: 'diamond', symbolSize: 10, itemStyle: { color: card, borderColor: color, borderWidth: 1.8 }, data: w.acts }];
    this.chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 300, useUTC: true,
      textStyle: { fontFamily: 'Inter, system-ui, sans-serif', color: mute }, aria: { enabled: true, label: { description: this.getAttribute('label') } },
      grid: { left: 44, right: 16, top: 18, bottom: 62 },
      tooltip: { trigger: 'item', confine: true, backgroundColor: card, borderColor: rule, textStyle: { color: ink, fontSize: 12 }, formatter: p => { const box = document.createElement('div'); box.style.cssText = 'max-width:280px;white-space:normal'; box.append(text('b', `${p.seriesName}, ${show.format(new Date(p.value[0]))}`), text('div', p.name || String(p.value[1]))); return box; } },
      xAxis: { type: 'time', max: end, axisLine: { lineStyle: { color: rule } }, axisLabel: { color: mute, hideOverlap: true }, splitLine: { show: false } },
      yAxis: { type: 'value', scale: false, axisLabel: { color: mute, formatter: v => v > 0 ? '+' + v : v < 0 ? '−' + -v : '0' }, splitLine: { lineStyle: { color: rule } } },
      dataZoom: [{ type: 'slider', height: 18, bottom: 8, borderColor: rule, textStyle: { color: mute }, showDetail: false, brushSelect: false }],
      series: [...lineOf(d.one, one, this.colour('--c3'), 'solid'), ...lineOf(d.other, other, this.colour('--h3'), 'dashed')]
    }, true);
    this.dataset.ready = '';
  }
}
customElements.define('score-chart', ScoreChart);
