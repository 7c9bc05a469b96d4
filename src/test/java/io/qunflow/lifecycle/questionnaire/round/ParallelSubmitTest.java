package io.qunflow.lifecycle.questionnaire.round;

import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.educated;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at the same moment. */
class ParallelSubmitTest {

  RoundFixture fixture;
  AnswerSheets sheets;
  Rounds rounds;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void start() throws Exception {
    fixture = new RoundFixture(openDatabase());
    sheets = fixture.sheets;
    rounds = fixture.rounds;
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void twentySubmitsAtOnceMakeOneAnswer() throws Exception {
    var anna = fixture.members(1).get(0);
    long round = fixture.sent(Optional.empty(), List.of(anna));
    var work = new ArrayList<Callable<Sheet>>();
    IntStream.range(0, 20)
        .forEach(
            i ->
                work.add(
                    () -> {
                      var sheet = sheets.open(round, anna);
                      return sheets.submit(sheet.id(), educated(String.valueOf(i)));
                    }));

    var results = new HashSet<Sheet>();
    var pool = Executors.newFixedThreadPool(20);
    try {
      for (var done : pool.invokeAll(work)) {
        results.add(done.get());
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(results).as("each got the same answer").hasSize(1);
    assertThat(fixture.sql.queryForObject("SELECT COUNT(*) FROM answer_sheet", Integer.class))
        .isOne();
    assertThat(
            fixture.sql.queryForObject(
                "SELECT COUNT(*) FROM sheet_answer WHERE field_key = 'pupils'", Integer.class))
        .isOne();
    assertThat(fixture.progress.count(round).complete()).isOne();
  }

  @Test
  void closesItselfAtTheQuotaHoweverManySubmitAtOnce() throws Exception {
    var all = fixture.members(12);
    long round = fixture.sent(Optional.of(5), all);
    var pool = Executors.newFixedThreadPool(6);
    var work = new ArrayList<Callable<Boolean>>();
    for (var member : all) {
      work.add(
          () -> {
            try {
              var sheet = sheets.open(round, member);
              sheets.submit(sheet.id(), educated("1"));
              return true;
            } catch (RoundNotOpenException e) {
              return false;
            }
          });
    }

    int taken = 0;
    try {
      for (var done : pool.invokeAll(work)) {
        taken += done.get() ? 1 : 0;
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(taken).isEqualTo(5);
    assertThat(fixture.progress.count(round).complete()).isEqualTo(5);
    assertThat(rounds.find(round).closeReason()).contains(CloseReason.QUOTA);
  }
}
