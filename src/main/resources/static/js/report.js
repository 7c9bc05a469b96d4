// Draws the report's charts from what stands on the page; without it the tables say the same.
const INK = '#1f2933', MUTED = '#5b6b80', LINE = '#e2e8f0', BAND = 'rgba(100, 116, 139, .13)';
const COLOURS = ['#0f766e', '#f59e0b'];
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';

document.documentElement.classList.add('has-js');

function band(chart) {
  if (chart.least == null && chart.most == null) return undefined;
  const from = chart.least == null ? 0 : chart.least;
  const to = chart.most == null ? (chart.unit === '%' ? Math.max(100, from) : 'max') : chart.most;
  return { silent: true, animation: false, itemStyle: { color: BAND }, data: [[{ yAxis: from }, to === 'max' ? { y: 0 } : { yAxis: to }]] };
}

// A week whose neighbours are unknown would be a line of no length.
function standsAlone(values) {
  return values.some((v, i) => v != null && values[i - 1] == null && values[i + 1] == null);
}

function highest(chart) {
  const values = chart.series.flatMap((s) => s.values).filter((v) => v != null);
  return Math.max(...values, chart.least || 0, chart.most && chart.unit !== '%' ? chart.most : 0);
}

function option(chart) {
  const one = chart.series.length === 1;
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: FONT, fontSize: 12, color: MUTED },
    grid: { left: 8, right: 14, top: one ? 14 : 32, bottom: 4, containLabel: true },
    legend: one ? undefined : { top: 0, right: 0, itemWidth: 16, itemHeight: 8, textStyle: { color: INK, fontSize: 12 } },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: '#fff', borderColor: LINE, borderWidth: 1,
      textStyle: { color: INK, fontSize: 12, fontFamily: FONT },
      formatter: (points) => [chart.weeks[points[0].dataIndex]].concat(points.map((p) => `${p.seriesName}  ${chart.series[p.seriesIndex].texts[p.dataIndex] || '—'}`)).join('\n'),
    },
    xAxis: { type: 'category', data: chart.ticks, boundaryGap: chart.series[0].bars, axisLine: { lineStyle: { color: '#94a3b8' } }, axisTick: { show: false }, axisLabel: { color: MUTED, hideOverlap: true, fontSize: 12, alignMinLabel: 'left', alignMaxLabel: 'right', showMinLabel: true, showMaxLabel: true } },
    yAxis: {
      type: 'value', min: 0, max: Math.max(highest(chart) * 1.12, chart.unit === '%' ? 4 : 1) >= 100 && chart.unit === '%' ? 100 : undefined,
      splitNumber: 3, splitLine: { lineStyle: { color: LINE } }, axisLabel: { color: MUTED, fontSize: 12, formatter: (v) => `${Math.round(v * 10) / 10}${chart.unit}` },
    },
    series: chart.series.map((s, i) => ({
      name: s.name, type: s.bars ? 'bar' : 'line', data: s.values, barMaxWidth: 22, connectNulls: false,
      showSymbol: s.values.length <= 30 || standsAlone(s.values), showAllSymbol: true, symbol: 'circle', symbolSize: 5, lineStyle: { width: 2 }, markArea: i === 0 ? band(chart) : undefined,
    })),
  };
}

// With a view box the drawing keeps its proportions wherever its frame is scaled.
function fit(chart) {
  chart.getZr().flush();
  const svg = chart.getDom().querySelector('svg');
  if (svg) svg.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
}

function resize(chart, size) {
  chart.resize(size);
  fit(chart);
}

let printing = false;
const drawn = [...document.querySelectorAll('[data-chart]')].map((place) => {
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption(option(JSON.parse(place.dataset.chart)));
  fit(chart);
  return chart;
});
const watcher = new ResizeObserver((entries) => entries.forEach((e) => { const c = echarts.getInstanceByDom(e.target); if (c && !printing) resize(c); }));
drawn.forEach((chart) => watcher.observe(chart.getDom()));

// Paper has one width, whatever the screen's is.
const PAPER = { width: 330, height: 150 };
window.addEventListener('beforeprint', () => { printing = true; drawn.forEach((chart) => resize(chart, PAPER)); });
window.addEventListener('afterprint', () => { printing = false; drawn.forEach((chart) => resize(chart, { width: 'auto', height: 'auto' })); });

document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => window.print()));

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const word = button.querySelector('span');
  const before = word.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    const field = document.createElement('textarea');
    field.value = button.dataset.copy;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  word.textContent = button.dataset.copied;
  setTimeout(() => (word.textContent = before), 2000);
});
