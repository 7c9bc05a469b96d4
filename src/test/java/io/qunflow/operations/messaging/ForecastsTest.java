package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberSelect;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forecast asks once who is in the audience, however many are (C2). */
class ForecastsTest {

  private static final int MANY = 2_500;

  private MessagingWorld world;

  @BeforeEach
  void thousandsOfMembers() {
    world = MessagingWorld.onH2();
    for (int i = 0; i < MANY; i++) {
      world.member("m" + i);
    }
    world.sql.execute("CREATE SEQUENCE asked START WITH 1");
  }

  @AfterEach
  void close() {
    world.sql.execute("DROP SEQUENCE asked");
    world.close();
  }

  private Forecast forecast(String audience) {
    return world
        .get(Forecasts.class)
        .of(
            MessagingWorld.order("a", MessageKind.NOTICE, "none"),
            new MemberSelect(audience, Map.of("community", "tea")),
            MessagingWorld.NOON);
  }

  @Test
  void anAudienceOfThousandsIsChosenOnce() {
    var forecast =
        forecast(
            "SELECT m.id AS member_id FROM member m JOIN (SELECT NEXT VALUE FOR asked AS n) q"
                + " ON q.n > 0 WHERE m.community_key = :community");

    assertThat(forecast.receivers()).isEqualTo(MANY);
    assertThat(forecast.more()).isZero();
    assertThat(world.sql.queryForObject("SELECT NEXT VALUE FOR asked", Long.class))
        .as("once before")
        .isEqualTo(2);
  }

  @Test
  void whoIsChosenTwiceIsOneReceiver() {
    var all = "SELECT m.id AS member_id FROM member m WHERE m.community_key = :community";

    var forecast = forecast(all + " UNION ALL " + all);

    assertThat(forecast.receivers()).isEqualTo(MANY);
    assertThat(forecast.failed()).containsValue(MANY);
  }
}
