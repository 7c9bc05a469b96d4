package io.qunflow.operations.wave;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Whose reactions say something about a text that was tried against another (C3). */
class WaveTrialsTest {

  private static final long SENT_AT = 1_000_000;
  private static final Map<String, WaveText> TEXT = Map.of("zh", new WaveText("", "你好"));
  private static final WaveMessage MESSAGE =
      new WaveMessage(
          "message1",
          "NOTICE",
          "inbox",
          Duration.ZERO,
          List.of(
              new WaveMessage.Variant("A", 500, TEXT), new WaveMessage.Variant("B", 500, TEXT)));

  private CampaignWorld world;
  private Wave wave;

  @BeforeEach
  void sentToAll() throws Exception {
    world = open();
    for (int i = 0; i < 80; i++) {
      world.member("茶友" + i);
    }
    world.sql.update("UPDATE member SET created_at_ms = 0");
    var waves = world.get(Waves.class);
    long id =
        waves.open(new WaveOrder("trial", TEA, "test:1", "冬茶上新", List.of("message1", "delivered")));
    world.get(WaveMessages.class).keep(id, List.of(MESSAGE));
    waves.freeze(
        id,
        new MemberSelect(
            "SELECT id AS member_id FROM member WHERE community_key = :tea", Map.of("tea", "tea")));
    for (var variant : MESSAGE.variants()) {
      world
          .get(Outbox.class)
          .enqueue(
              order(MESSAGE.orderKey(id, variant)),
              MESSAGE.split(id).branch(variant.name(), waves.members(id)));
    }
    world.sql.update("UPDATE message SET state = 'S', settled_at_ms = ?", SENT_AT);
    wave = waves.find(id);
  }

  CampaignWorld open() {
    return CampaignWorld.onH2();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoNeverGotItIsNotCounted() {
    long before = result("A").sent();
    assertThat(before + result("B").sent()).isEqualTo(80);
    world.sql.update(
        "UPDATE message SET state = 'X', reason = 'no_consent' WHERE id = (SELECT MIN(id) FROM ("
            + receivers("A")
            + ") x)");
    world.sql.update(
        "UPDATE message SET state = 'Q', settled_at_ms = NULL WHERE id = (SELECT MAX(id) FROM ("
            + receivers("A")
            + ") x)");
    did("A", SENT_AT + 1);

    assertThat(result("A").sent()).isEqualTo(before - 2);
    assertThat(result("A").reacted().orElseThrow().n()).isEqualTo(before - 2);
  }

  @Test
  void whoDidItBeforeTheTextCameDidNotDoItForTheText() {
    did("A", SENT_AT - 1);
    assertThat(result("A").reacted().orElseThrow().n()).isZero();

    did("A", SENT_AT + 1);

    assertThat(result("A").reacted().orElseThrow().rate()).isEqualTo(1);
    assertThat(result("B").reacted().orElseThrow().n()).isZero();
  }

  @Test
  void eachIsJudgedFromTheMomentOfTheirOwnMessage() {
    did("A", SENT_AT + 1);
    did("B", SENT_AT + 1);
    world.sql.update(
        "UPDATE message SET settled_at_ms = ? WHERE id IN (SELECT id FROM ("
            + receivers("B")
            + ") x)",
        SENT_AT + 2);

    assertThat(result("A").reacted().orElseThrow().rate()).isEqualTo(1);
    assertThat(result("B").reacted().orElseThrow().n()).as("sent by a person later").isZero();
  }

  @Test
  void theFirstLessTheOtherComesWithItsInterval() {
    did("A", SENT_AT + 1);

    var against = trial().differences();

    assertThat(against).singleElement();
    assertThat(against.get(0).first() + against.get(0).second()).isEqualTo("AB");
    assertThat(against.get(0).difference().value()).isEqualTo(1);
    assertThat(against.get(0).difference().isClear()).isTrue();
    assertThat(against.get(0).difference().low()).isBetween(0.5, 1.0);
  }

  @Test
  void whereNothingWasSentThereIsNoShareAndNoDifference() {
    world.sql.update("UPDATE message SET state = 'Q', settled_at_ms = NULL");

    assertThat(result("A").reacted()).isEmpty();
    assertThat(trial().differences()).isEmpty();
  }

  @Test
  void anOutcomeThatNobodyCanHaveIsLeftOut() {
    assertThat(trials(new Done(false))).isEmpty();
  }

  private WaveTrials.Result result(String branch) {
    return trial().results().stream()
        .filter(one -> one.branch().equals(branch))
        .findFirst()
        .orElseThrow();
  }

  private WaveTrials.Trial trial() {
    var trials = trials(new Done(true));
    assertThat(trials).hasSize(1);
    assertThat(trials.get(0).outcome()).isEqualTo("done");
    return trials.get(0);
  }

  private List<WaveTrials.Trial> trials(TrialOutcome outcome) {
    var beans = new StaticListableBeanFactory(Map.of("outcome", outcome));
    return new WaveTrials(
            world.get(WaveMessages.class), beans.getBeanProvider(TrialOutcome.class), world.sql)
        .find(wave);
  }

  /** Everybody who fell to this text does it at this moment. */
  private void did(String branch, long at) {
    world.sql.update(
        "UPDATE member SET created_at_ms = ? WHERE id IN (SELECT member_id FROM ("
            + receivers(branch)
            + ") x)",
        at);
  }

  private String receivers(String branch) {
    return "SELECT m.id, m.member_id FROM message m JOIN message_order o ON o.id = m.order_id"
        + " WHERE o.order_key = 'wave:%d:message1:%s'".formatted(wave.id(), branch);
  }

  private static MessageOrder order(String key) {
    return new MessageOrder(
        key,
        "test:1",
        TEA,
        MessageKind.NOTICE,
        "inbox",
        Map.of("zh", new MessageText("", "你好")),
        Map.of(),
        Optional.empty(),
        Instant.EPOCH);
  }

  /** When a member did it stands in created_at_ms. */
  private record Done(boolean possible) implements TrialOutcome {

    @Override
    public String key() {
      return "done";
    }

    @Override
    public Optional<MemberSelect> happened(CommunityKey community, Instant since) {
      return Optional.of(
              new MemberSelect(
                  "SELECT id AS member_id, created_at_ms AS at_ms FROM member WHERE created_at_ms > 0",
                  Map.of()))
          .filter(select -> possible);
    }
  }
}
