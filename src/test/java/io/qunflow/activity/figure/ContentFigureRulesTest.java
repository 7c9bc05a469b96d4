package io.qunflow.activity.figure;

import static io.qunflow.activity.figure.Figure.CONTENT_VALUE;
import static io.qunflow.activity.figure.Figure.FORWARD_RATE;
import static io.qunflow.activity.figure.Figure.PARTICIPATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is read and who takes part (L7.1). Counted by hand. */
class ContentFigureRulesTest extends CountedByHand {

  @Test
  void aMemberReadsForwardsLikesAndCollectsAContentOnceAWeek() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, read, , , c-1
        2, 03-03 08:00, 阿岩, read, , , c-1
        3, 03-03 08:00, 桃子, read, , , c-1
        4, 03-03 08:00, 桃子, read, , , c-2
        5, 03-03 09:00, 阿岩, forwarded, , , c-1
        6, 03-04 09:00, 阿岩, forwarded, , , c-1
        7, 03-03 09:00, 阿岩, liked, , , c-1
        8, 03-04 09:00, 阿岩, liked, , , c-1
        9, 03-03 09:00, 桃子, liked, , , c-1
        10, 03-03 09:00, 桃子, collected, , , c-2
        11, 03-09 08:00, 阿岩, read, , , c-1
        12, 03-09 08:00, 阿岩, forwarded, , , c-1\
        """);

    assertThat(world.figure(10, FORWARD_RATE)).isEqualTo("1/3");
    assertThat(world.figure(10, CONTENT_VALUE)).isEqualTo("3/2");
    assertThat(world.week(10).find(CONTENT_VALUE).orElseThrow().value()).hasToString("1.5000");
    assertThat(world.basis(10, FORWARD_RATE)).isEqualTo("events");
    assertThat(world.figure(11, FORWARD_RATE)).isEqualTo("1/1");
  }

  @Test
  void withoutAnythingReadBothAreAbsent() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, forwarded, , , c-1
        2, 03-02 08:00, 阿岩, liked, , , c-1\
        """);

    assertThat(world.figure(10, FORWARD_RATE)).isNull();
    assertThat(world.figure(10, CONTENT_VALUE)).isNull();
  }

  @Test
  void whatOurOwnPeopleReadIsNotCounted() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, read, , , c-1
        2, 03-02 08:00, 掌柜, read, , , c-1
        3, 03-02 08:00, 掌柜, forwarded, , , c-1
        4, 03-02 08:00, 机器人, liked, , , c-1\
        """);

    assertThat(world.figure(10, FORWARD_RATE)).isEqualTo("0/1");
    assertThat(world.figure(10, CONTENT_VALUE)).isEqualTo("0/1");
  }

  @Test
  void totalsCountInTheWeekTheContentWasPublished() throws Exception {
    world.chat("1, 02-24 08:00, 阿岩, joined");
    world.totals(
        """
        c-1, 2026-03-02, 200, 30, 10, 4
        c-2, 2026-03-08, 100, 15, 0, 1
        c-3, 2026-03-09, 50, 1, 1, 1\
        """);

    assertThat(world.figure(10, FORWARD_RATE)).isEqualTo("45/300");
    assertThat(world.figure(10, CONTENT_VALUE)).isEqualTo("15/2");
    assertThat(world.basis(10, FORWARD_RATE)).isEqualTo("totals");
    assertThat(world.figure(11, FORWARD_RATE)).isEqualTo("1/50");
    assertThat(world.figure(9, FORWARD_RATE)).isNull();
  }

  @Test
  void theHighestOfSeveralTotalsCounts() throws Exception {
    world.chat("1, 03-02 08:00, 阿岩, joined");
    world.totals("c-1, 2026-03-02, 200, 30, 10, 4");
    assertThat(world.figure(10, FORWARD_RATE)).isEqualTo("30/200");

    world.totals("c-1, 2026-03-02, 260, 31, 12, 4");

    assertThat(world.figure(10, FORWARD_RATE)).isEqualTo("31/260");
    assertThat(world.figure(10, CONTENT_VALUE)).isEqualTo("16/1");
  }

  @Test
  void eventsWinOverTotalsOfTheSameContentAndBothAdd() throws Exception {
    world.chat(
        """
        1, 03-02 08:00, 阿岩, read, , , c-1
        2, 03-02 08:01, 阿岩, forwarded, , , c-1\
        """);
    world.totals(
        """
        c-1, 2026-03-02, 200, 30, 10, 4
        c-2, 2026-03-03, 9, 2, 3, 0\
        """);

    assertThat(world.figure(10, FORWARD_RATE)).isEqualTo("3/10");
    assertThat(world.figure(10, CONTENT_VALUE)).isEqualTo("3/2");
    assertThat(world.basis(10, FORWARD_RATE)).isEqualTo("mixed");
  }

  @Test
  void whoWritesDuringATalkTakesPartBothEndsIncluded() throws Exception {
    world.chat(
        """
        1, 03-03 19:59:59.999, 小红, message, 太早
        2, 03-03 20:00, 阿岩, message, 开始
        3, 03-03 20:30, 阿岩, message, 还在
        4, 03-03 20:30, 掌柜, message, 我来主持
        5, 03-03 20:30, 小刚, joined
        6, 03-03 21:00, 桃子, message, 结束
        7, 03-03 21:00:00.001, 小明, message, 太晚\
        """);
    world.talk("t-1", "03-03 20:00", "03-03 21:00");

    assertThat(world.figure(10, PARTICIPATION)).isEqualTo("2/5");
  }

  @Test
  void whoTakesPartInTwoTalksIsOneParticipant() throws Exception {
    world.chat(
        """
        1, 03-03 20:00, 阿岩, message, 一
        2, 03-05 20:00, 阿岩, message, 二
        3, 03-05 20:00, 桃子, message, 二\
        """);
    world.talk("t-1", "03-03 20:00", "03-03 21:00");
    world.talk("t-2", "03-05 20:00", "03-05 21:00");

    assertThat(world.figure(10, PARTICIPATION)).isEqualTo("2/2");
  }

  @Test
  void aTalkThatIsTakenOffTheRecordDoesNotCount() throws Exception {
    world.chat(
        """
        1, 03-03 20:00, 阿岩, message, 一
        2, 03-05 20:00, 桃子, message, 二\
        """);
    world.talk("t-1", "03-03 20:00", "03-03 21:00");
    world.talk("t-2", "03-05 20:00", "03-05 21:00");
    assertThat(world.figure(10, PARTICIPATION)).isEqualTo("2/2");
    var talks = world.get(TalkLog.class);

    talks.remove(community, "t-2");

    assertThat(world.figure(10, PARTICIPATION)).isEqualTo("1/2");
    assertThat(talks.findLatest(community, 5))
        .extracting(recorded -> recorded.talk().key())
        .containsExactly("t-1");
    assertThatThrownBy(() -> talks.remove(community, "t-2"))
        .isInstanceOf(UnknownTalkException.class);
  }

  @Test
  void aTalkIsOfTheWeekInWhichItStarts() throws Exception {
    world.chat(
        """
        1, 03-08 23:00, 阿岩, message, 一
        2, 03-08 23:00, 桃子, joined
        3, 03-09 00:30, 桃子, message, 二\
        """);
    world.talk("t-1", "03-08 22:00", "03-09 01:00");

    assertThat(world.figure(10, PARTICIPATION)).isEqualTo("2/2");
    assertThat(world.figure(11, PARTICIPATION)).isNull();
  }

  @Test
  void thereIsNoParticipationWhereNoTalkWasRecordedAndNoneWhereNobodyCame() throws Exception {
    world.chat("1, 03-03 20:00, 阿岩, message, 一");
    assertThat(world.figure(10, PARTICIPATION)).isNull();

    world.talk("t-1", "03-04 20:00", "03-04 21:00");

    assertThat(world.figure(10, PARTICIPATION)).isEqualTo("0/1");
  }
}
