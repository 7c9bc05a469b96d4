// Draws how many come how far; without it the table says the same.
const INK = '#1f2933', FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';
const SHADES = ['#115e59', '#0f766e', '#0d9488', '#14b8a6', '#2dd4bf', '#5eead4'];
document.documentElement.classList.add('has-js');

function option(chart) {
  const most = Math.max(1, ...chart.values);
  return {
    animation: false, textStyle: { fontFamily: FONT, fontSize: 12 },
    series: [{
      type: 'funnel', sort: 'none', left: 8, right: 8, top: 4, bottom: 4, min: 0, max: most, minSize: '2%', maxSize: '100%', gap: 3, silent: true,
      label: { show: true, position: 'inside', color: INK, fontWeight: 600, textBorderColor: '#fff', textBorderWidth: 3, formatter: (p) => `${p.name}  ${p.value}` },
      data: chart.labels.map((name, i) => ({ name, value: chart.values[i], itemStyle: { color: SHADES[i % SHADES.length], opacity: 0.75 } })),
    }],
  };
}

document.querySelectorAll('[data-chart]').forEach((place) => {
  place.style.height = '300px';
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption(option(JSON.parse(place.dataset.chart)));
  new ResizeObserver(() => chart.resize()).observe(place);
});
