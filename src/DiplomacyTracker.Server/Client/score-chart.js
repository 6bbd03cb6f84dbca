import * as echarts from 'echarts/core';
import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, DataZoomComponent, AriaComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
echarts.use([CustomChart, LineChart, ScatterChart, GridComponent, TooltipComponent, DataZoomComponent, AriaComponent, SVGRenderer]);

// The legend beside the chart has the same: .line-0 and so on.
const looks = [['--c3', 'solid'], ['--h3', 'dashed'], ['--ink', 'dotted'], ['--mute', [10, 4, 2, 4]]];
const lang = document.documentElement.lang || 'en';
// Months and days of the axis in the language of the page; what else it has to say is said in English by default.
const named = (from, count, options) => Array.from({ length: count }, (_, i) => new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(from(i)));
const month = i => Date.UTC(2024, i, 15), weekday = i => Date.UTC(2024, 8, 1 + i);
echarts.registerLocale(lang.toUpperCase(), { time: { month: named(month, 12, { month: 'long' }), monthAbbr: named(month, 12, { month: 'short' }), dayOfWeek: named(weekday, 7, { weekday: 'long' }), dayOfWeekAbbr: named(weekday, 7, { weekday: 'short' }) } });
const signed = new Intl.NumberFormat(lang, { signDisplay: 'exceptZero', maximumFractionDigits: 4 });
// Of A4 upright, less its margins and the frame.
const pageWidth = 660;
const text = (tag, value) => { const e = document.createElement(tag); e.textContent = value; return e; };

/** Draws lines that the server has computed; where it gives no number, there is a gap. Acts without a line stand on stems. */
class ScoreChart extends HTMLElement {
  static observedAttributes = ['series'];
  connectedCallback() {
    // Enhanced navigation removes children that the server didn't send, and leaves a shadow root alone.
    if (!this.shadowRoot) { const root = this.attachShadow({ mode: 'open' }); this.box = document.createElement('div'); this.box.style.cssText = 'width:100%;height:clamp(300px,46vh,400px)'; root.append(this.box); }
    this.chart = echarts.init(this.box, null, { renderer: 'svg', locale: lang });
    this.size = new ResizeObserver(() => this.chart?.resize()); this.size.observe(this.box);
    this.again = () => { this.chart.resize({ width: this.paper.matches ? Math.min(this.box.clientWidth, pageWidth) : 'auto' }); this.draw(); if (this.paper.matches) this.chart.getZr().flush(); };
    // On paper it has the colours of paper, nothing to drag, and the width of a page.
    this.paper = matchMedia('print');
    this.looks = [matchMedia('(prefers-color-scheme: dark)'), this.paper];
    for (const look of this.looks) look.addEventListener('change', this.again);
    this.draw();
  }
  disconnectedCallback() { this.size.disconnect(); for (const look of this.looks) look.removeEventListener('change', this.again); this.chart.dispose(); this.chart = null; }
  attributeChangedCallback() { if (this.chart) this.draw(); }
  colour(name) { const probe = document.createElement('i'); probe.style.color = `var(${name})`; document.body.append(probe); const c = getComputedStyle(probe).color; probe.remove(); return c; }
  draw() {
    const [ink, mute, rule, card] = ['--ink', '--mute', '--line', '--card'].map(name => this.colour(name));
    const end = Date.parse(this.getAttribute('day'));
    const show = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
    const at = day => Date.parse(day);
    const lines = JSON.parse(this.getAttribute('series'));
    // Without a line the first act would stand on the axis.
    const first = Math.min(...lines.flatMap(line => [...line.points, ...line.acts].map(([day]) => at(day))));
    const min = lines.some(line => !line.alone) ? undefined : first - Math.max((end - first) / 20, 864e5);
    const drawn = lines.flatMap((line, index) => {
      const [name, type] = looks[index % looks.length], color = this.colour(name);
      // A thicket of stems would hide the acts.
      const isDense = line.acts.length > 60;
      const stems = line.alone && !isDense ? line.acts.map(([day, height]) => [at(day), height]) : [];
      // What both did on a day stands side by side, each diamond on its stem.
      const aside = line.alone ? (isDense ? 6 : 10) * (index - .5) : 0;
      const stem = (_, api) => { const [x, top] = api.coord([api.value(0), api.value(1)]), foot = api.coord([api.value(0), 0])[1]; return { type: 'line', shape: { x1: x + aside, y1: foot, x2: x + aside, y2: top }, style: { stroke: color, lineWidth: 1, lineDash: type }, silent: true }; };
      return [
        { name: line.name, type: 'custom', silent: true, clip: true, data: stems, renderItem: stem, itemStyle: { color } },
        { name: line.name, type: 'line', data: line.points.map(([day, score]) => [at(day), score]), connectNulls: false, showSymbol: false, lineStyle: { width: 2, color, type }, itemStyle: { color } },
        { name: line.name, type: 'scatter', symbol: 'diamond', symbolSize: isDense ? 7 : 10, symbolOffset: [aside, 0], data: line.acts.map(([day, height, says, isAside]) => ({ value: [at(day), height], name: says, itemStyle: { color: line.alone && !isAside ? color : card, borderColor: color, borderWidth: isDense ? 1.2 : 1.8, opacity: isAside ? .75 : 1 } })) }];
    });
    this.chart.setOption({
      animation: !this.paper.matches && !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 300, useUTC: true,
      textStyle: { fontFamily: 'Inter, system-ui, sans-serif', color: mute }, aria: { enabled: true, label: { description: this.getAttribute('label') } },
      grid: { left: 44, right: 16, top: 18, bottom: this.paper.matches ? 30 : 62 },
      tooltip: { trigger: 'item', confine: true, backgroundColor: card, borderColor: rule, textStyle: { color: ink, fontSize: 12 }, formatter: p => { const box = document.createElement('div'); box.style.cssText = 'max-width:280px;white-space:normal'; box.append(text('b', `${p.seriesName}, ${show.format(new Date(p.value[0]))}`), text('div', p.name || signed.format(p.value[1]))); return box; } },
      xAxis: { type: 'time', min, max: end, axisLine: { lineStyle: { color: rule } }, axisLabel: { color: mute, hideOverlap: true }, splitLine: { show: false } },
      yAxis: { type: 'value', scale: false, axisLabel: { color: mute, formatter: v => signed.format(v) }, splitLine: { lineStyle: { color: rule } } },
      dataZoom: [{ type: 'slider', show: !this.paper.matches, height: 18, bottom: 8, borderColor: rule, textStyle: { color: mute }, showDetail: false, brushSelect: false }],
      series: drawn
    }, true);
    this.dataset.ready = '';
  }
}
customElements.define('score-chart', ScoreChart);
