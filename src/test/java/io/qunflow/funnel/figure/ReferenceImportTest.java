package io.qunflow.funnel.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.shared.ImportException;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of elsewhere, down to the table (F7). */
class ReferenceImportTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private ReferenceImport imports;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            List.of(new NoFunnel()),
            "io.qunflow.community",
            "io.qunflow.funnel.figure");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    imports = modules.get(ReferenceImport.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private int take(String csv) throws Exception {
    return imports.importCsv(
        TEA, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "yunying");
  }

  @Test
  void takesTheWorkedExample() throws Exception {
    assertThat(take("label,members,paid,price,revenue,paid_rate\n实例,400,11,5800,63800,2.75%\n"))
        .isEqualTo(1);

    var example = imports.findAll(TEA).get(0);
    assertThat(example.revenueMinor()).isEqualTo(6_380_000L);
    assertThat(example.interested()).isNull();
    var conversion = example.conversion().orElseThrow();
    assertThat(conversion.rate()).isEqualTo(0.0275);
    assertThat(conversion.low()).isCloseTo(0.0154, within(0.00005));
    assertThat(conversion.high()).isCloseTo(0.0486, within(0.00005));
  }

  /** Chinese Excel saves CSV so. */
  @Test
  void takesWhatChineseSpreadsheetsWrite() throws Exception {
    var csv = "label,members,paid\n去年冬茶,400,11\n";
    for (var charset : List.of("GB18030", "UTF-16")) {
      imports.importCsv(TEA, new ByteArrayInputStream(csv.getBytes(charset)), "yunying");

      assertThat(imports.findAll(TEA)).extracting(ReferenceFunnel::label).containsExactly("去年冬茶");
    }
  }

  /** Nobody needs a class to buy. */
  @Test
  void takesBuyersWhoCameToNoClass() throws Exception {
    take("label,members,interested,registered,attended,ordered,paid\n老客,400,10,8,5,20,12\n");

    assertThat(imports.findAll(TEA)).singleElement().matches(one -> one.ordered() == 20);
  }

  @Test
  void refusesTheSourcesOwnRateWithItsLine() throws Exception {
    take("label,members,paid\n旧,10,1\n");

    var refused =
        catchThrowableOfType(
            ImportException.class,
            () -> take("label,members,paid,paid_rate\n好,400,11,2.75%\n实例,400,11,27.5%\n"));

    assertThat(refused.errors()).singleElement().satisfies(e -> assertThat(e.line()).isEqualTo(3));
    assertThat(refused).hasMessageContaining("27.5%").hasMessageContaining("11 / 400 = 2.75%");
    assertThat(imports.findAll(TEA)).extracting(ReferenceFunnel::label).containsExactly("旧");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,10,,,,,11,,|members",
        "a,10,5,,11,,1,,|attended",
        "a,10,5,4,3,2,3,,|ordered",
        "a,10,,,,,1,100,101|revenue",
        "a,10,,,,,1,1.005,|price",
        "a,x,,,,,1,,|members",
        "a,10,,,,,,,|paid",
        ",10,,,,,1,,|label"
      })
  void refusesCountsThatContradictEachOther(String line, String names) {
    var header = "label,members,interested,registered,attended,ordered,paid,price,revenue\n";

    var refused = catchThrowableOfType(ImportException.class, () -> take(header + line + "\n"));

    assertThat(refused.errors().get(0).line()).isEqualTo(2);
    assertThat(refused.errors().get(0).message().chinese()).contains(names);
  }

  /** Each of them with its line, and nothing is taken in. */
  @Test
  void namesEveryRateThatDoesNotFitItsCounts() {
    var header =
        "label,members,interested,registered,attended,ordered,paid,interested_rate,registered_rate,"
            + "attended_rate,ordered_rate,paid_rate\n";

    var refused =
        catchThrowableOfType(
            ImportException.class,
            () ->
                take(
                    header
                        + "好,400,160,120,70,11,11,40%,30%,17.5%,2.75%,2.75%\n"
                        + "大十倍,400,160,120,70,11,11,40%,30%,17.5%,2.75%,27.5%\n"
                        + "占上一步,400,160,120,70,11,11,40%,75%,17.5%,2.75%,2.75%\n"
                        + "四舍五入,400,160,120,70,11,11,40%,30%,18%,2.8%,0.028\n"
                        + "差一人,400,160,120,70,11,11,40%,30%,17.75%,2.75%,3%\n"
                        + "两处,400,160,120,70,11,11,4%,30%,17.5%,15.7%,2.75%\n"));

    assertThat(refused.errors())
        .extracting(e -> e.line() + ":" + e.message().chinese().split(" ")[0])
        .containsExactly(
            "3:paid_rate",
            "4:registered_rate",
            "6:attended_rate",
            "7:interested_rate",
            "7:ordered_rate");
    assertThat(imports.findAll(TEA)).isEmpty();
  }

  @Test
  void refusesColumnsItDoesNotKnow() {
    var refused =
        catchThrowableOfType(ImportException.class, () -> take("label,members,bought\na,1,1\n"));

    assertThat(refused).hasMessageContaining("paid").hasMessageContaining("bought");
  }

  @Test
  void theLatestWordOfALabelStands() throws Exception {
    take("label,members,paid\na,10,1\nb,20,2\n");

    take("label,members,paid\na,30,3\n");

    assertThat(imports.findAll(TEA)).extracting(ReferenceFunnel::members).containsExactly(30, 20);
  }
}
