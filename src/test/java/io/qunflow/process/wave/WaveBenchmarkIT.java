package io.qunflow.process.wave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.support.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A wave through five steps as one instance of a model on MariaDB, beside the same rows changed by
 * hand and beside an instance for each member. Its steps do nothing but move members on, so that
 * all there is to see is what waves cost on top of the statements.
 */
@Tag("benchmark")
class WaveBenchmarkIT {

  private static final int MEMBERS = Integer.getInteger("qunflow.bench.members", 1_000_000);
  private static final int INSTANCES = Integer.getInteger("qunflow.bench.instances", 5_000);
  private static final int RUNS = 3;
  private static final int MOST_ENGINE_ROWS = 50;

  @Test
  void onMariaDb() throws Exception {
    try (var database = TestDatabases.mariaDb();
        var bench = new WaveBench(database, MEMBERS)) {
      var byHand = new ArrayList<Double>();
      var asWave = new ArrayList<Double>();
      var each = new ArrayList<Double>();
      var rows = new ArrayList<Long>();
      long heap = 0;
      bench.byHand(); // what both need is then compiled and cached
      for (int run = 0; run < RUNS; run++) {
        boolean handFirst = run % 2 == 0;
        if (handFirst) {
          byHand.add(bench.byHand());
        }
        long before = bench.engineRows();
        var peak = new PeakHeap();
        asWave.add(bench.asOneInstance());
        heap = Math.max(heap, peak.stop());
        rows.add(bench.engineRows() - before);
        if (!handFirst) {
          byHand.add(bench.byHand());
        }
        each.add(bench.oneInstanceEach(INSTANCES));
      }
      report(byHand, asWave, each, rows, heap);

      assertThat(rows).allMatch(count -> count <= MOST_ENGINE_ROWS);
    }
  }

  /** Rates are of medians, the ratios medians of the three paired ratios. */
  private static void report(
      List<Double> byHand, List<Double> asWave, List<Double> each, List<Long> rows, long heap)
      throws IOException {
    var shares = new ArrayList<Double>();
    var times = new ArrayList<Double>();
    for (int run = 0; run < RUNS; run++) {
      shares.add(byHand.get(run) / asWave.get(run));
      times.add(MEMBERS / asWave.get(run) / (INSTANCES / each.get(run)));
    }
    double seconds = median(asWave);
    var figures = new LinkedHashMap<String, Object>();
    figures.put("members", MEMBERS);
    figures.put("seconds", rounded(seconds));
    figures.put("membersPerSecond", Math.round(MEMBERS / seconds));
    figures.put("handSqlMembersPerSecond", Math.round(MEMBERS / median(byHand)));
    figures.put("instanceMembersPerSecond", rounded(INSTANCES / median(each)));
    figures.put("engineRows", rows.stream().mapToLong(Long::longValue).max().orElseThrow());
    figures.put("peakHeapMb", heap);
    figures.put("shareOfHandSql", rounded(median(shares)));
    figures.put("timesOneInstanceEach", Math.round(median(times)));
    figures.put("allSeconds", asWave.stream().map(WaveBenchmarkIT::rounded).toList());
    figures.put("allHandSqlSeconds", byHand.stream().map(WaveBenchmarkIT::rounded).toList());
    figures.put("allInstanceSeconds", each.stream().map(WaveBenchmarkIT::rounded).toList());
    var file = Path.of("target/benchmark/wave.json");
    Files.createDirectories(file.getParent());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
    System.out.println(figures);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
  }
}
