package io.qunflow.lifecycle.questionnaire.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.questionnaire.AnswerFacts;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast the answers of a round become facts, beside a statement for each of them. */
@Tag("benchmark")
class RoundFactsBenchmarkIT {

  private static final int MEMBERS = Integer.getInteger("qunflow.bench.members", 20_000);

  @TempDir Path folder;

  @Test
  void onH2() throws Exception {
    measure(TestDatabases.h2File(folder));
  }

  @Test
  void onMariaDb() throws Exception {
    measure(TestDatabases.mariaDb());
  }

  private static void measure(TestDatabase database) throws Exception {
    try (var fixture = new RoundFixture(database)) {
      long round = fixture.sent(Optional.empty(), fixture.crowd(MEMBERS));
      fixture.everybodyAnswered(round);
      var facts = fixture.modules.get(RoundFacts.class);

      double plain = seconds(() -> oneByOne(fixture, round));
      fixture.sql.update("DELETE FROM member_fact");
      double chunks = seconds(() -> facts.record(round));
      double again = seconds(() -> facts.record(round));

      System.out.printf(
          "| %s | %d | %.1f s | %.1f s | %.1f s |%n", database, MEMBERS, plain, chunks, again);
      assertThat(
              fixture.sql.queryForObject(
                  "SELECT COUNT(*) FROM member_fact WHERE fact_value IN ('教育', '公众号、同行群')",
                  Integer.class))
          .isEqualTo(2 * MEMBERS);
    }
  }

  /** As it was before: read in chunks, a fact a statement, all in one transaction. */
  private static int oneByOne(RoundFixture fixture, long round) {
    var sheets = fixture.modules.get(SheetMapper.class);
    var contents = fixture.modules.get(SheetContents.class);
    var members = fixture.modules.get(MemberService.class);
    return new TransactionTemplate(new DataSourceTransactionManager(fixture.database.dataSource()))
        .execute(
            status -> {
              int recorded = 0;
              long after = 0;
              var part = sheets.findComplete(round, after, RoundFacts.CHUNK);
              while (!part.isEmpty()) {
                var answers = contents.readAll(part.stream().map(SheetRow::id).toList());
                for (var sheet : part) {
                  var facts = AnswerFacts.of(RoundFixture.TRADE, answers.get(sheet.id()));
                  facts.forEach(
                      (key, words) ->
                          members.recordFact(sheet.member(), key, words, "questionnaire"));
                  recorded += facts.size();
                  after = sheet.id();
                }
                part = sheets.findComplete(round, after, RoundFacts.CHUNK);
              }
              return recorded;
            });
  }

  /** Something to be timed. */
  private interface Work {
    int run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    assertThat(work.run()).isEqualTo(3 * MEMBERS);
    return (System.nanoTime() - start) / 1e9;
  }
}
