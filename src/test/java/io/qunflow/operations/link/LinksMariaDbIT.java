package io.qunflow.operations.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements of links on a real MariaDB server. */
class LinksMariaDbIT {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  @Test
  void signsRevokesRotatesAndOpensForGroupsThereToo() throws Exception {
    var database = TestDatabases.mariaDb();
    try (var modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.operations.link")) {
      var links = modules.get(MemberLinks.class);
      var old = token(links);
      assertThat(links.verify(old).subject()).isEqualTo(4711);
      links.revoke(LinkPurpose.HOME, 4711, 0);
      links.revokeAll(new MemberId(4711));
      links.revokeAll(new MemberId(4711));
      assertThatThrownBy(() -> links.verify(old)).isInstanceOf(LinkRefusedException.class);
      var fresh = token(links);
      var keys = modules.get(LinkKeys.class);
      keys.rotate();
      assertThat(links.verify(fresh).purpose()).isEqualTo(LinkPurpose.HOME);
      assertThat(keys.forget(1)).isTrue();
      assertThatThrownBy(() -> links.verify(fresh)).isInstanceOf(LinkRefusedException.class);

      var sql = new JdbcTemplate(database.dataSource());
      sql.update("INSERT INTO business_line VALUES ('b', '本', 0)");
      sql.update(
          "INSERT INTO community VALUES ('tea', 'b', '茶', 'INTEREST', 'Asia/Shanghai', 'OPEN', 0)");
      var groups = modules.get(GroupLinks.class);
      var tea = new CommunityKey("tea");
      var link = groups.open(tea, GroupLinkPurpose.QUESTIONNAIRE, 17, NOW);
      var again = groups.open(tea, GroupLinkPurpose.QUESTIONNAIRE, 17, LATER);
      assertThat(again.code()).isEqualTo(link.code());
      assertThat(groups.find(link.code())).contains(again);
    } finally {
      database.close();
    }
  }

  private static String token(MemberLinks links) {
    return links.link(LinkPurpose.HOME, 4711, 0, LATER).getPath().substring("/m/".length());
  }
}
