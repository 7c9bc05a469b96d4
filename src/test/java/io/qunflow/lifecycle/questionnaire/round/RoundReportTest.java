package io.qunflow.lifecycle.questionnaire.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.qunflow.community.MemberService;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.shared.ImportException;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L2.5: what a round found out, with how far it may be off. */
class RoundReportTest {

  RoundFixture fixture;
  RoundReports reports;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void start() throws Exception {
    fixture = new RoundFixture(openDatabase());
    reports = fixture.modules.get(RoundReports.class);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void countsEachQuestionAmongThoseWhoAnsweredIt() throws Exception {
    long round = answered();

    var report = reports.report(round);

    assertThat(report.complete()).isEqualTo(4);
    var trade = report.questions().get(0);
    assertThat(trade.answered()).isEqualTo(4);
    assertThat(trade.small()).isTrue();
    assertThat(trade.shares())
        .extracting(OptionShare::text, OptionShare::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("教育", 3),
            org.assertj.core.groups.Tuple.tuple("金融", 1),
            org.assertj.core.groups.Tuple.tuple("其他", 0));
    // Wilson, 3 of 4: as in the tables of Brown, Cai and DasGupta
    assertThat(trade.shares().get(0).low()).isCloseTo(0.3006, within(0.0005));
    assertThat(trade.shares().get(0).high()).isCloseTo(0.9544, within(0.0005));
    assertThat(trade.shares().get(2).low()).isZero();
    var pupils = report.questions().get(1);
    assertThat(pupils.answered()).isEqualTo(3);
    assertThat(pupils.numbers().orElseThrow())
        .extracting(
            NumberSummary::mean, NumberSummary::median, NumberSummary::least, NumberSummary::most)
        .containsExactly(20.0, 10.0, 0.0, 50.0);
    assertThat(pupils.numbers().orElseThrow().bands())
        .extracting(NumberSummary.Band::count)
        .containsExactly(1, 1, 0, 0, 0, 0, 0, 1);
    assertThat(report.questions().get(2).shares())
        .extracting(OptionShare::count)
        .containsExactly(2, 1);
    assertThat(report.questions().get(3).words()).containsExactly("=1+1", "茶馆😀");
  }

  @Test
  void leavesOutWhoIsNotInTheAudience() throws Exception {
    long round = answered();
    var stranger = fixture.members(1).get(0);
    fixture.given.record(round, stranger, Answers.of("trade", "fin"), SheetSource.API);

    var report = reports.report(round);

    assertThat(report.complete()).isEqualTo(4);
    assertThat(report.counts().outside()).isOne();
    assertThat(report.questions().get(0).answered()).isEqualTo(4);
  }

  @Test
  void setsTwoQuestionsAgainstEachOther() throws Exception {
    long round = answered();

    var tables = fixture.modules.get(CrossTables.class);
    var table = tables.find(round, "trade", "channels").orElseThrow();

    assertThat(table.columns()).containsExactly("公众号", "同行群");
    assertThat(table.rows().get(0)).isEqualTo(new CrossTable.Row("教育", 2, List.of(2, 1)));
    assertThat(table.rows().get(0).share(1)).isEqualTo(0.5);
    assertThat(table.rows().get(1)).isEqualTo(new CrossTable.Row("金融", 0, List.of(0, 0)));
    assertThat(tables.find(round, "trade", "trade")).isEmpty();
    assertThat(tables.find(round, "trade", "note")).isEmpty();
    assertThat(tables.findCrossable(round)).extracting("key").containsExactly("trade", "channels");
  }

  @Test
  void saysNothingOfARoundWithoutAnswers() throws Exception {
    long round = fixture.sent(Optional.empty(), fixture.members(2));

    var report = reports.report(round);

    assertThat(report.complete()).isZero();
    assertThat(report.questions()).allSatisfy(q -> assertThat(q.answered()).isZero());
    assertThat(report.questions().get(1).numbers()).isEmpty();
  }

  @Test
  void handsOverEveryAnswerInWords() throws Exception {
    long round = answered();
    var table = fixture.modules.get(AnswerTable.class);
    var rows = new ArrayList<AnswerTable.Row>();

    assertThat(table.read(round, rows::add)).isEqualTo(4);

    assertThat(table.columns(round)).startsWith("您在哪个行业？", "有多少学员？");
    assertThat(rows.get(0).answers()).containsExactly("教育", "0", "公众号、同行群", "=1+1");
    assertThat(rows).allSatisfy(row -> assertThat(row.invited()).isTrue());
  }

  @Test
  void joinsAnswersFromAFile() throws Exception {
    var anna = fixture.rows.member("安娜😀");
    var ming = fixture.rows.member("小明");
    long round = fixture.sent(Optional.empty(), List.of(anna, ming));
    fixture.rounds.close(round, CloseReason.DEADLINE, "");
    var file =
        csv(
            """
            member,您在哪个行业？,pupils,information_sources
            安娜😀,教育,"1,200",公众号;qq
            小明,卖=茶,,
            """);

    var result = fixture.modules.get(AnswerImport.class).importCsv(round, file);

    assertThat(result).isEqualTo(new AnswerImport.Result(2, 0));
    assertThat(fixture.progress.count(round).complete()).isEqualTo(2);
    var members = fixture.modules.get(MemberService.class);
    assertThat(members.find(anna).orElseThrow().facts())
        .containsAllEntriesOf(
            Map.of("industry", "教育", "pupils", "1200", "information_sources", "公众号、同行群"));
    assertThat(members.find(ming).orElseThrow().facts()).containsEntry("industry", "卖=茶");
  }

  @Test
  void anImportedAnswerCountsOnceWhateverTheMemberHadBegun() throws Exception {
    var anna = fixture.rows.member("安娜");
    var ming = fixture.rows.member("小明");
    var bai = fixture.rows.member("白菜");
    long round = fixture.sent(Optional.of(3), List.of(anna, ming, bai));
    fixture.sheets.submit(fixture.sheets.open(round, anna).id(), Answers.of("trade", "fin"));
    var begun = fixture.sheets.open(round, ming);
    fixture.sheets.save(begun.id(), Answers.of("note", "店"), begun.revision());

    var result =
        fixture
            .modules
            .get(AnswerImport.class)
            .importCsv(round, csv("member,trade\n安娜,教育\n小明,教育\n白菜,edu\n"));

    assertThat(result).isEqualTo(new AnswerImport.Result(2, 1));
    assertThat(fixture.progress.count(round))
        .extracting(RoundCounts::invited, RoundCounts::complete, RoundCounts::partial)
        .containsExactly(3, 3, 0);
    assertThat(fixture.rounds.find(round).closeReason())
        .as("they count for the quota too")
        .contains(CloseReason.QUOTA);
    assertThat(reports.report(round).questions().get(0).shares())
        .extracting(OptionShare::count)
        .as("the first answer of 安娜 stands")
        .containsExactly(2, 1, 0);
  }

  @Test
  void takesNobodyForWhoOnlyHasTheSameName() throws Exception {
    var asked = fixture.rows.member("小明");
    fixture.rows.member("小明");
    fixture.rows.member("王五");
    fixture.rows.member("王五");
    var account = fixture.rows.member("阿岩", Platform.WECOM, "王五");
    long round = fixture.sent(Optional.empty(), List.of(asked, account));
    var importer = fixture.modules.get(AnswerImport.class);

    assertThat(importer.importCsv(round, csv("member,trade\n小明,edu\n王五,fin\n")).recorded())
        .as("the one who is asked, the one whose account it is")
        .isEqualTo(2);
    assertThat(fixture.sheets.find(round, asked)).isPresent();
    assertThat(fixture.sheets.find(round, account)).isPresent();
    long other = fixture.sent(Optional.empty(), List.of(account));
    assertThatThrownBy(() -> importer.importCsv(other, csv("member,trade\n小明,edu\n")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("叫“小明”的成员不止一位");
  }

  @Test
  void losesNoAnswerThatIsNoOption() throws Exception {
    fixture.rows.member("安娜");
    long round = fixture.sent(Optional.empty(), List.of(fixture.rows.member("小明")));

    assertThatThrownBy(
            () ->
                fixture
                    .modules
                    .get(AnswerImport.class)
                    .importCsv(round, csv("member,trade,channels\n安娜,教育,公众号;抖音\n")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("第 3 题“上周从哪里看到消息？”没有选项“抖音”");
  }

  @Test
  void importsNothingOfAFileWithAWrongLine() throws Exception {
    var anna = fixture.rows.member("安娜");
    long round = fixture.sent(Optional.empty(), List.of(anna));
    var importer = fixture.modules.get(AnswerImport.class);

    assertThatThrownBy(
            () -> importer.importCsv(round, csv("member,trade,pupils\n安娜,edu,3\n谁,edu,4\n")))
        .isInstanceOfSatisfying(
            ImportException.class,
            e -> assertThat(e.errors()).extracting("line").containsExactly(3L));
    assertThatThrownBy(() -> importer.importCsv(round, csv("member,trade\n安娜,\n")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("第 1 题“您在哪个行业？”");
    assertThatThrownBy(() -> importer.importCsv(round, csv("name,city\n安娜,x\n")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("问卷里没有“city”");
    assertThat(fixture.progress.count(round).complete()).isZero();
  }

  private long answered() throws Exception {
    var all = fixture.members(5);
    long round = fixture.sent(Optional.empty(), all);
    submit(round, 0, all, Map.of("pupils", "0", "note", "=1+1"), "edu", "wx", "qq");
    submit(round, 1, all, Map.of("pupils", "10", "note", "茶馆😀"), "edu", "wx");
    submit(round, 2, all, Map.of("pupils", "50"), "edu");
    submit(round, 3, all, Map.of(), "fin");
    fixture.sheets.open(round, all.get(4));
    return round;
  }

  private void submit(
      long round,
      int index,
      List<io.qunflow.community.MemberId> members,
      Map<String, String> others,
      String trade,
      String... channels)
      throws Exception {
    var byField = new java.util.HashMap<String, List<String>>();
    byField.put("trade", List.of(trade));
    byField.put("channels", List.of(channels));
    others.forEach((field, value) -> byField.put(field, List.of(value)));
    var sheet = fixture.sheets.open(round, members.get(index));
    fixture.sheets.submit(sheet.id(), new Answers(byField));
  }

  private static InputStream csv(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
