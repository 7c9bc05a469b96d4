package io.qunflow.operations.messaging;

import static io.qunflow.operations.messaging.MessagingWorld.NOON;
import static io.qunflow.operations.messaging.MessagingWorld.TEA;
import static io.qunflow.operations.messaging.MessagingWorld.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.MemberId;
import io.qunflow.community.erasure.DataRetention;
import io.qunflow.community.erasure.Dump;
import io.qunflow.community.erasure.MemberErasure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said to one member goes with the member; {@link MessageErasureMariaDbIT} repeats it. */
class MessageErasureTest {

  private static final List<String> HERS = List.of("安娜", "482913", "还没付款", "anna@example.org");

  private final StandIn channel = StandIn.network("post");
  private MessagingWorld world;
  private MemberId anna;
  private MemberId boris;

  MessagingWorld openWorld() {
    return MessagingWorld.onH2();
  }

  @BeforeEach
  void annaWasAnsweredAndTheOthersWereAskedWithHer() {
    world = openWorld();
    anna = world.member("安娜");
    boris = world.member("波");
    world.get(Outbox.class).enqueue(said("code:1", MessageKind.REPLY, "您的验证码是 482913"), anna);
    world.get(Outbox.class).enqueue(said("task:1", MessageKind.TASK, "安娜，您还没付款"), anna);
    world.enqueue(said("admission:1", MessageKind.REPLY, "anna@example.org 已登记"), anna);
    world
        .get(Outbox.class)
        .enqueue(said("round:1", MessageKind.QUESTIONNAIRE, "请填问卷"), MessagingWorld.ALL);
    var group = world.sql.queryForObject("SELECT id FROM chat_group", Long.class);
    world
        .get(Outbox.class)
        .enqueueToGroups(said("honour:1", MessageKind.HONOUR, "感谢安娜"), List.of(group));
    world.sendDue(channel);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aDumpHoldsNothingOfWhatWasSaidToHer() throws Exception {
    assertThat(found()).isNotEmpty();

    erase();

    assertThat(found()).isEmpty();
    assertThat(text("round:1")).contains("请填问卷");
    assertThat(text("honour:1")).contains("感谢已注销-");
    assertThat(world.states()).hasSize(6).containsOnly("S");
  }

  @Test
  void whatIsDeletedIsShownAsThatAndNeverSentAgain() throws Exception {
    erase();

    var detail = world.get(Messages.class).find(1);

    assertThat(detail.cleared()).isTrue();
    assertThat(detail.body()).isEmpty();
    assertThatThrownBy(() -> world.get(Messages.class).resend(1, "yunying"))
        .isInstanceOf(MessageStateException.class)
        .hasMessageContaining("文字已经删除");
  }

  @Test
  void whatWasTakenAndNotBegunDoesNotReachHer() throws Exception {
    world.enqueue(said("late", MessageKind.NOTICE, "晚上好"), anna);
    var claim = world.get(Dispatch.class).claim(channel, 10);
    channel.taken.clear();

    erase();
    for (var message : claim.messages()) {
      world.get(Courier.class).deliver(channel, message, claim.lease());
    }

    assertThat(channel.taken).isEmpty();
    assertThat(world.states()).endsWith("X:erased");
  }

  @Test
  void aTaskOfAnErasedMemberAddsNobodyElse() throws Exception {
    world.get(Outbox.class).enqueue(said("task:1", MessageKind.TASK, "请您主持"), boris);

    assertThat(world.states()).hasSize(6);
  }

  @Test
  void afterItsTimeOnlyWhatWasSaidToOneIsDeleted() throws Exception {
    world.enqueue(order("waits", MessageKind.REPLY, "pigeon"), anna);
    world.clock.set(NOON.plus(Duration.ofDays(180)));
    assertThat(world.get(DataRetention.class).deleteDue()).isZero();

    world.clock.set(NOON.plus(Duration.ofDays(180)).plusMillis(1));
    assertThat(world.get(DataRetention.class).deleteDue()).isPositive();

    assertThat(text("code:1")).doesNotContain("482913");
    assertThat(text("task:1")).doesNotContain("付款");
    assertThat(text("admission:1")).doesNotContain("登记");
    assertThat(text("round:1")).contains("请填问卷");
    assertThat(text("honour:1")).contains("感谢安娜");
    assertThat(text("waits")).contains("你好");
    assertThat(world.get(DataRetention.class).deleteDue()).isZero();
  }

  private void erase() throws Exception {
    world.get(MemberErasure.class).erase(new MemberErasure.Order(anna, "admin", "本人要求"));
  }

  private List<String> found() throws Exception {
    return new Dump(world.database.dataSource()).find(HERS);
  }

  private String text(String order) {
    return world.sql.queryForObject(
        "SELECT CONCAT(texts, shared_values) FROM message_order WHERE order_key = ?",
        String.class,
        order);
  }

  private static MessageOrder said(String key, MessageKind kind, String words) {
    return new MessageOrder(
        key,
        "test:1",
        TEA,
        kind,
        "post",
        Map.of("zh", new MessageText("", "{{detail}}")),
        Map.of("detail", words),
        Optional.empty(),
        NOON);
  }
}
