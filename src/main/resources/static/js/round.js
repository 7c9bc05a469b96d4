// Draws a bar for each answer with how far it may be off; without it the tables say the same.
const INK = '#1f2933', MUTED = '#5b6b80', LINE = '#e2e8f0', BAR = '#0f766e';
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';
document.documentElement.classList.add('has-js');

function interval(chart) {
  return {
    type: 'custom', silent: true, z: 5, data: chart.values.map((_, i) => [i, chart.low[i], chart.high[i]]),
    encode: { x: [1, 2], y: 0 },
    renderItem: (params, api) => {
      const low = api.coord([api.value(1), api.value(0)]), high = api.coord([api.value(2), api.value(0)]);
      const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: '#b45309', lineWidth: 1.5 } });
      return { type: 'group', children: [line(low[0], low[1], high[0], high[1]), line(low[0], low[1] - 4, low[0], low[1] + 4), line(high[0], high[1] - 4, high[0], high[1] + 4)] };
    },
  };
}

function option(chart) {
  const values = { type: 'value', min: 0, max: chart.unit === '%' ? 100 : undefined, interval: chart.unit === '%' ? 25 : undefined, splitNumber: 4, minInterval: chart.unit ? undefined : 1, splitLine: { lineStyle: { color: LINE } }, axisLabel: { color: MUTED, formatter: (v) => `${v}${chart.unit}` } };
  const labels = { type: 'category', inverse: true, data: chart.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: '#94a3b8' } }, axisLabel: { color: INK, width: 110, overflow: 'truncate' } };
  const bars = { type: 'bar', data: chart.values, barMaxWidth: 16, itemStyle: { color: BAR, opacity: 0.85 } };
  return {
    animation: false, textStyle: { fontFamily: FONT, fontSize: 12, color: MUTED },
    grid: { left: 4, right: 18, top: 4, bottom: 4, containLabel: true },
    xAxis: values, yAxis: labels, series: chart.low.length ? [bars, interval(chart)] : [bars],
  };
}

document.querySelectorAll('[data-chart]').forEach((place) => {
  const data = JSON.parse(place.dataset.chart);
  place.style.height = `${Math.max(90, 34 + data.labels.length * 26)}px`;
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption(option(data));
  new ResizeObserver(() => chart.resize()).observe(place);
});
