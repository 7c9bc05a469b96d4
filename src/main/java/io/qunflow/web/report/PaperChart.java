package io.qunflow.web.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A chart of the page, drawn as lines on paper. */
final class PaperChart {

  private static final int TICKS = 6;
  private static final int MOST_DOTS = 60;
  static final Color[] COLOURS = {Palette.BRAND, Palette.SECOND};

  private final Chart chart;
  private final Font font;

  PaperChart(Chart chart, Font font) {
    this.chart = chart;
    this.font = font.deriveFont(7.5f);
  }

  JFreeChart build() {
    boolean bars = chart.series().get(0).bars();
    var plot = new XYPlot(data(bars), weeks(), values(), bars ? bars() : lines());
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.LINE);
    plot.setRangeGridlineStroke(new BasicStroke(0.5f));
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    if (chart.least() != null || chart.most() != null) {
      double from = chart.least() == null ? 0 : chart.least();
      double to = chart.most() == null ? plot.getRangeAxis().getUpperBound() : chart.most();
      plot.addRangeMarker(new IntervalMarker(from, to, Palette.BAND), Layer.BACKGROUND);
    }
    var drawn = new JFreeChart(null, font, plot, false);
    drawn.setBackgroundPaint(Color.WHITE);
    drawn.setPadding(new RectangleInsets(7, 0, 2, 4));
    return drawn;
  }

  private XYDataset data(boolean bars) {
    var data = new XYSeriesCollection();
    for (var given : chart.series()) {
      var series = new XYSeries(data.getSeriesCount(), false, false);
      for (int i = 0; i < given.values().size(); i++) {
        series.add((double) i, given.values().get(i));
      }
      data.addSeries(series);
    }
    return bars ? new XYBarDataset(data, 0.6) : data;
  }

  private SymbolAxis weeks() {
    var axis = new SymbolAxis(null, chart.ticks().toArray(String[]::new));
    int count = chart.ticks().size();
    axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(count / (double) TICKS))));
    axis.setRange(-0.6, count - 0.4);
    axis.setGridBandsVisible(false);
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(Palette.MUTED);
    axis.setAxisLinePaint(new Color(0x94a3b8));
    axis.setTickMarksVisible(false);
    return axis;
  }

  private NumberAxis values() {
    var axis = new NumberAxis();
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(Palette.MUTED);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    double most = highest();
    double unit = step(most);
    axis.setRange(0, Math.max(unit, Math.ceil(most / unit) * unit));
    var format =
        unit < 1 ? new DecimalFormat("0.##" + unit()) : new DecimalFormat("#,##0" + unit());
    axis.setTickUnit(new NumberTickUnit(unit, (NumberFormat) format));
    return axis;
  }

  private String unit() {
    return chart.unit().isEmpty() ? "" : "'" + chart.unit() + "'";
  }

  private double highest() {
    double most =
        chart.series().stream()
            .flatMap(series -> series.values().stream())
            .filter(java.util.Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    most = chart.least() == null ? most : Math.max(most, chart.least() * 1.1);
    return chart.most() == null || !chart.unit().isEmpty() ? most : Math.max(most, chart.most());
  }

  /** A round step that gives three to six of them. */
  private static double step(double most) {
    double rough = Math.max(most, 1e-6) / 4;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  private XYItemRenderer lines() {
    boolean dots =
        chart.ticks().size() <= MOST_DOTS
            || chart.series().stream().anyMatch(Chart.Series::standsAlone);
    var renderer = new XYLineAndShapeRenderer(true, dots);
    renderer.setDefaultShape(new Ellipse2D.Double(-1.7, -1.7, 3.4, 3.4));
    renderer.setAutoPopulateSeriesShape(false);
    for (int i = 0; i < chart.series().size(); i++) {
      renderer.setSeriesPaint(i, COLOURS[i]);
      renderer.setSeriesStroke(i, new BasicStroke(1.3f));
    }
    return renderer;
  }

  private XYItemRenderer bars() {
    var renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setSeriesPaint(0, Palette.BRAND);
    return renderer;
  }
}
