package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.MemberSelect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

  private static final MessageOrder INVITE =
      MessagingWorld.order("round:17:invite", MessageKind.QUESTIONNAIRE, "mail");

  private MessagingWorld world;
  private Outbox outbox;

  MessagingWorld openWorld() {
    return MessagingWorld.onH2();
  }

  @BeforeEach
  void open() {
    world = openWorld();
    outbox = world.get(Outbox.class);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void queuesOneMessageAMember() {
    world.member("小明😀");
    world.member("小红");

    assertThat(outbox.enqueue(INVITE, MessagingWorld.ALL)).isEqualTo(2);

    assertThat(world.states()).containsExactly("Q", "Q");
    assertThat(
            world.sql.queryForList(
                "SELECT order_key, about, kind, channel, state FROM message_delivery"))
        .extracting(row -> List.copyOf(row.values()))
        .containsOnly(List.of("round:17:invite", "test:1", "QUESTIONNAIRE", "mail", "Q"));
  }

  @Test
  void orderingItAgainAddsOnlyWhoIsNewAndLeavesTheOthersAsTheyAre() {
    world.member("小明");
    outbox.enqueue(INVITE, MessagingWorld.ALL);
    world.sql.update("UPDATE message SET state = 'S'");
    world.member("小红");

    assertThat(outbox.enqueue(INVITE, MessagingWorld.ALL)).isEqualTo(1);

    assertThat(world.states()).containsExactly("S", "Q");
  }

  @Test
  void nobodyOfAnotherCommunityGetsIt() {
    world.member("小明");
    world.community("coffee", "咖啡");
    world.sql.update(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('coffee', '小李', 0)");
    var everybody = new MemberSelect("SELECT id AS member_id FROM member", Map.of());

    assertThat(outbox.enqueue(INVITE, everybody)).isEqualTo(1);
  }

  @Test
  void queuesOneMessageAGroupOfTheCommunity() {
    world.community("coffee", "咖啡");
    var groups = world.sql.queryForList("SELECT id FROM chat_group", Long.class);

    assertThat(groups).hasSize(2);
    assertThat(outbox.enqueueToGroups(INVITE, groups)).isEqualTo(1);
    assertThat(outbox.enqueueToGroups(INVITE, groups)).isZero();
  }

  @Test
  void withdrawsWhatIsStillQueued() {
    var first = world.member("小明");
    world.member("小红");
    world.member("小李");
    outbox.enqueue(INVITE, MessagingWorld.ALL);
    world.sql.update("UPDATE message SET state = 'S' WHERE id = 2");

    int one = outbox.withdraw(INVITE.key(), Optional.of(MessagingWorld.only(first)));
    int others = outbox.withdraw(INVITE.key(), Optional.empty());

    assertThat(List.of(one, others)).containsExactly(1, 1);
    assertThat(world.states()).containsExactly("X:withdrawn", "S", "X:withdrawn");
    assertThat(outbox.withdraw("nothing", Optional.empty())).isZero();
  }

  @Test
  void queuesAgainOnlyWhatWasWithdrawn() {
    var anna = world.member("安娜");
    var ming = world.member("小明");
    var wang = world.member("王五");
    outbox.enqueue(INVITE, MessagingWorld.ALL);
    world.sql.update(
        "UPDATE message SET state = 'X', reason = 'skipped' WHERE member_id = ?", wang.value());
    outbox.withdraw(INVITE.key(), Optional.empty());

    assertThat(outbox.restore(INVITE, MessagingWorld.only(anna))).isOne();
    assertThat(outbox.restore(INVITE, MessagingWorld.only(wang))).isZero();

    assertThat(
            world.sql.queryForList(
                "SELECT member_id FROM message WHERE state = 'Q' AND reason IS NULL"
                    + " AND settled_at_ms IS NULL",
                Long.class))
        .containsExactly(anna.value());
    assertThat(
            world.sql.queryForObject(
                "SELECT reason FROM message WHERE member_id = ?", String.class, ming.value()))
        .isEqualTo("withdrawn");
  }

  @Test
  void isThereWithTheWorkOfTheCallerOrNotAtAll() {
    world.member("小明");
    var work = new TransactionTemplate(world.get(PlatformTransactionManager.class));

    assertThatThrownBy(
            () ->
                work.executeWithoutResult(
                    status -> {
                      outbox.enqueue(INVITE, MessagingWorld.ALL);
                      throw new IllegalStateException("the work failed");
                    }))
        .hasMessage("the work failed");

    assertThat(world.states()).isEmpty();
    assertThat(world.sql.queryForObject("SELECT COUNT(*) FROM message_order", Integer.class))
        .isZero();
  }

  @Test
  void aPauseIsKeptUntilAPersonEndsIt() {
    var pause = world.get(SendingPause.class);

    pause.pause(MessagingWorld.TEA, "有人投诉", "yunying");
    pause.pause(MessagingWorld.TEA, "又一次", "admin");

    assertThat(pause.isPaused(MessagingWorld.TEA)).isTrue();
    assertThat(pause.find(MessagingWorld.TEA).orElseThrow().why()).isEqualTo("有人投诉");
    pause.resume(MessagingWorld.TEA, "admin");
    assertThat(pause.isPaused(MessagingWorld.TEA)).isFalse();
    assertThat(pause.findAll(MessagingWorld.TEA))
        .extracting(Pause::resumedBy)
        .containsExactly("admin");
  }
}
