package io.qunflow.operations.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class GroupLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));
  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private GroupLinks links;

  @BeforeEach
  void start() {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), "io.qunflow.operations.link");
    var sql = new JdbcTemplate(database.dataSource());
    sql.update("INSERT INTO business_line VALUES ('b', '本', 0)");
    sql.update(
        "INSERT INTO community VALUES ('tea', 'b', '茶', 'INTEREST', 'Asia/Shanghai', 'OPEN', 0)");
    links = modules.get(GroupLinks.class);
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
  void isFoundByItsCodeHoweverItIsTyped() {
    var link = links.open(TEA, GroupLinkPurpose.QUESTIONNAIRE, 17, LATER);

    assertThat(link.code()).matches("[2-9a-hjkmnp-z]{10}");
    assertThat(link.address().getPath()).isEqualTo("/g/" + link.code());
    assertThat(links.find(link.code().toUpperCase(Locale.ROOT))).contains(link);
    assertThat(links.find("aaaaaaaaaa")).isEmpty();
  }

  @Test
  void openedAgainItIsTheSameOneForLonger() {
    var link = links.open(TEA, GroupLinkPurpose.QUESTIONNAIRE, 17, NOW.plusSeconds(60));

    var again = links.open(TEA, GroupLinkPurpose.QUESTIONNAIRE, 17, LATER);

    assertThat(again.code()).isEqualTo(link.code());
    assertThat(again.until()).isEqualTo(LATER);
    assertThat(links.findAll(TEA)).containsExactly(again);
  }

  @Test
  void closedItIsStillFoundSoThatThePageCanSayItIsOver() {
    var link = links.open(TEA, GroupLinkPurpose.QUESTIONNAIRE, 17, LATER);

    links.close(TEA, GroupLinkPurpose.QUESTIONNAIRE, 17);

    assertThat(link.isOpen(NOW)).isTrue();
    assertThat(links.find(link.code()).orElseThrow().isOpen(NOW)).isFalse();
  }
}
