package io.qunflow.process.award;

import static io.qunflow.support.AwardWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardChoice;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.support.AwardWorld;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How winners are named in what everybody in a group reads, and that nothing of it is kept. */
class WinnerNamesTest {

  private static final String PHONE = "王老师13812341234";
  private static final String LINK = "[红包](http://t.cn/x)";
  private static final String UNWILLING = "不想被点名的";

  private AwardWorld world;
  private AwardDesk desk;
  private WinnerNames names;
  private AwardRound round;

  @BeforeEach
  void threeWinners() throws Exception {
    world = AwardWorld.onH2();
    desk = world.get(AwardDesk.class);
    names = new WinnerNames(world.get(AwardRounds.class), desk, world.get(Consents.class));
    for (var name : Set.of(PHONE, LINK, UNWILLING, "甲", "乙", "丙")) {
      world.wrote(name, 3, 1);
    }
    round = world.get(AwardRounds.class).hold(AwardWorld.lastWeek(3, Award.MOST_ACTIVE));
    world.get(AwardMeasuring.class).measure(round.id());
    world.get(Consents.class).optOut(member(UNWILLING), Consents.ALL_CHANNELS, "test");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void phonesAreMaskedLinksAreNoneAndWhoWantsNoMessagesIsCountedOnly() throws Exception {
    honour(PHONE, LINK, UNWILLING);

    var said = names.find(round.about(), "zh").get("winners");

    assertThat(said)
        .startsWith("最活跃：")
        .contains("王老师138****1234", "红包", "还有 1 位成员")
        .doesNotContain("13812341234", "[", "http", "t.cn", UNWILLING);
    assertThat(names.find(round.about(), "en").get("winners"))
        .startsWith("Most active: ")
        .endsWith("and 1 more");
    assertThat(names.find("round:1", "zh")).isEmpty();
  }

  @Test
  void nobodyIsNamedWhereAllWantNoMessagesOrAreGone() throws Exception {
    honour(UNWILLING);
    assertThat(names.find(round.about(), "zh")).containsEntry("winners", "最活跃：1 位成员");

    world.sql.update("DELETE FROM award_winner");

    assertThat(names.find(round.about(), "zh")).containsEntry("winners", "得奖的成员");
  }

  @Test
  void whatIsKeptOfThePostNamesNobody() throws Exception {
    honour(PHONE, LINK);
    new AwardMessages(desk, world.get(GroupService.class), world.get(Outbox.class), world.clock)
        .announce(round);

    assertThat(world.sql.queryForList("SELECT shared_values FROM message_order", String.class))
        .isNotEmpty()
        .allSatisfy(kept -> assertThat(kept).doesNotContain("王老师", "红包"));
  }

  private void honour(String... nicknames) throws Exception {
    var chosen = Stream.of(nicknames).map(this::member).collect(Collectors.toSet());
    var choice = new AwardChoice(chosen, Map.of(), Optional.empty());
    desk.choose(round.id(), Map.of(Award.MOST_ACTIVE, choice), "yunying");
    desk.settle(round.id(), "yunying");
    assertThat(round.community()).isEqualTo(TEA);
  }

  private MemberId member(String nickname) {
    return world.people.member(nickname);
  }
}
