package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.qunflow.activity.TextAccess;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AccessLogTest {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final CommunityKey YOGA = new CommunityKey("yoga");

  private TestDatabase database;
  private Modules modules;
  private AccessLog log;
  private TextAccess texts;

  @BeforeEach
  void start() {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    log = modules.get(AccessLog.class);
    texts = modules.get(TextAccess.class);
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void saysWhoReadHowManyTextsWhenAndWhatFor() {
    texts.record("yunying", TEA, "未答的问题", 12);
    log.record("admin", TEA, AccessKind.MEMBER, new MemberId(7), "本人要求导出", 40);

    assertThat(log.findPage(0, 10))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .containsExactly(
            new PersonalAccess(
                0, NOW, "admin", TEA, AccessKind.MEMBER, new MemberId(7), "本人要求导出", 40),
            new PersonalAccess(0, NOW, "yunying", TEA, AccessKind.TEXTS, null, "未答的问题", 12));
  }

  @Test
  void leavesNoRowWhereThereWasNothingToRead() {
    texts.record("yunying", TEA, "未答的问题", 0);

    assertThat(log.count()).isZero();
  }

  @Test
  void staysWhenTheReadingIsRolledBackOrReadOnly() {
    var transaction = new TransactionTemplate(modules.get(PlatformTransactionManager.class));
    transaction.setReadOnly(true);

    transaction.executeWithoutResult(
        status -> {
          texts.record("yunying", TEA, "未答的问题", 1);
          status.setRollbackOnly();
        });

    assertThat(log.count(TEA)).isEqualTo(1);
  }

  @Test
  void pagesThroughOneCommunityOrAll() {
    for (int i = 1; i <= 5; i++) {
      texts.record("yunying", i % 2 == 0 ? YOGA : TEA, "第 " + i + " 次", i);
    }

    assertThat(log.findPage(0, 2)).extracting(PersonalAccess::amount).containsExactly(5, 4);
    assertThat(log.findPage(2, 2)).extracting(PersonalAccess::amount).containsExactly(1);
    assertThat(log.findPage(TEA, 1, 2)).extracting(PersonalAccess::amount).containsExactly(1);
    assertThat(log.count(YOGA)).isEqualTo(2);
  }

  @Test
  void cutsALongPurposeWithoutBreakingASign() {
    texts.record("yunying", TEA, "x".repeat(499) + "😀", 1);

    assertThat(log.findPage(0, 1).get(0).purpose()).isEqualTo("x".repeat(499));
  }

  @Test
  void refusesAReadingWithoutAPurpose() {
    assertThatIllegalArgumentException().isThrownBy(() -> texts.record("yunying", TEA, "  ", 1));
    assertThat(log.count()).isZero();
  }
}
