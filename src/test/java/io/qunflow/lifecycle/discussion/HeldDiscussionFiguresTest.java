package io.qunflow.lifecycle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A discussion of L4 that was held is a talk, and who wrote in it took part (L4.1, L7.1). */
class HeldDiscussionFiguresTest {

  private static final TalkResult RESULT = new TalkResult(9, List.of(), "", "", 30);

  @Test
  void whoWroteBetweenItsOpeningAndItsRecordTookPart() throws Exception {
    try (var world = new FigureWorld("io.qunflow.lifecycle.discussion")) {
      var community = world.begin("Asia/Shanghai");
      world.chat(
          """
          1, 03-05 19:30, 小明, message, 快开始了
          2, 03-05 20:10, 阿岩, message, 明前茶怎么存
          3, 03-05 20:40, 桃子, message, 冷藏
          4, 03-05 20:50, 掌柜, message, 大家接着聊
          5, 03-05 21:10, 小红, message, 我来晚了\
          """);
      world.now("03-03 12:00");
      var discussions = world.get(DiscussionService.class);
      var ref =
          world
              .get(DiscussionPlanService.class)
              .record(
                  community,
                  1,
                  new DiscussionPlan(
                      "春茶",
                      DiscussionFormat.FORMAL,
                      "阿岩",
                      FigureWorld.at("03-05 20:00"),
                      "1",
                      List.of("桃子")))
              .ref();
      world.now("03-05 20:05");
      assertThat(world.figure(10, Figure.PARTICIPATION)).isNull();
      discussions.recordOpening(ref, "");
      world.now("03-05 21:00");
      discussions.recordHeld(ref, "", RESULT);
      discussions.recordHeld(ref, "", RESULT);

      assertThat(
              world
                  .get(JdbcTemplate.class)
                  .queryForMap("SELECT kind, title, starts_at_ms, ends_at_ms FROM talk"))
          .containsEntry("kind", "discussion")
          .containsEntry("title", "春茶")
          .containsEntry("starts_at_ms", FigureWorld.at("03-05 20:05").toEpochMilli())
          .containsEntry("ends_at_ms", FigureWorld.at("03-05 21:00").toEpochMilli());
      assertThat(world.figure(10, Figure.PARTICIPATION)).isEqualTo("2/4");
    }
  }
}
