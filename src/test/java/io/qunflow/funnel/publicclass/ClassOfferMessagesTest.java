package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.Sent;
import io.qunflow.support.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is promised after a class that no price keeps (P3, F3). */
class ClassOfferMessagesTest {

  private static final ClassPrices.Reduced PROMOTION =
      new ClassPrices.Reduced("茶艺师班", 480_000, 580_000, Instant.parse("2026-12-20T16:00:00Z"));

  private ClassWorld world;
  private ClassOfferMessages messages;
  private PublicClass lesson;
  private MemberSelect anna;

  @BeforeEach
  void aClassThatWasHeld() throws Exception {
    world = new ClassWorld(TestDatabases.h2());
    messages = world.get(ClassOfferMessages.class);
    lesson = world.open(10);
    var member = world.member("安娜");
    world.registers(lesson, member);
    anna = only(member);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void withoutAPublishedPriceNoneIsPromised() {
    messages.offer(lesson, anna);
    messages.replay(lesson, anna);
    messages.lastCall(lesson, anna);

    assertThat(texts())
        .hasSize(3)
        .noneMatch(text -> text.matches("(?s).*(优惠|原价|价格|price|yuan|\\{\\{until).*"));
  }

  @Test
  void aPublishedPriceIsNamedWithItsOwnDeadlineAndWhatComesAfter() {
    world.reduced = PROMOTION;

    messages.offer(lesson, anna);
    messages.replay(lesson, anna);
    messages.lastCall(lesson, anna);

    assertThat(texts())
        .hasSize(3)
        .allMatch(
            text ->
                text.contains("{{amount}}")
                    && text.contains("{{list}}")
                    && text.contains("{{until}}"));
    assertThat(values()).contains("4800", "5800", "12-21 00:00", "茶艺师班");
  }

  /** At the deadline the price is back to the second, in what is queued, too (F3). */
  @Test
  void aPriceIsToldToNobodyFromItsDeadlineOn() {
    world.reduced = PROMOTION;
    messages.offer(lesson, anna);
    world.reduced = null;
    messages.replay(lesson, anna);

    world.clock.set(PROMOTION.until());
    Sent.toInboxes(world.modules);

    assertThat(reason("offer")).isEqualTo("expired");
    assertThat(reason("replay")).as("names no price").isNotEqualTo("expired");
  }

  @Test
  void aPriceThatIsWithdrawnIsToldToNobodyEither() {
    world.reduced = PROMOTION;
    messages.offer(lesson, anna);
    world.sql.update("UPDATE public_class SET followup_at_ms = ?", world.clock.millis());

    world.get(OfferRecall.class).priceEnded(lesson.offering() + 1);
    assertThat(world.count("message_order WHERE not_after_ms < 1797782400000")).isZero();
    world.get(OfferRecall.class).priceEnded(lesson.offering());
    Sent.toInboxes(world.modules);

    assertThat(reason("offer")).isEqualTo("expired");
  }

  private String reason(String what) {
    return world.sql.queryForObject(
        "SELECT COALESCE(m.reason, m.state) FROM message m JOIN message_order o ON o.id = m.order_id"
            + " WHERE o.order_key LIKE ?",
        String.class,
        "%:" + what);
  }

  @Test
  void aReplayIsSaidToBeThereOnceItIs() throws Exception {
    messages.replay(lesson, anna);
    assertThat(texts()).noneMatch(text -> text.contains("回放在这里") || text.contains("Here is"));
    var later = world.openAnother(10);
    world.sql.update(
        "UPDATE public_class SET replay_url = 'https://replay.example/1' WHERE id = ?", later.id());

    messages.replay(world.classes.find(later.id()), anna);

    assertThat(texts()).anyMatch(text -> text.contains("回放在这里"));
  }

  private List<String> texts() {
    return world.sql.queryForList(
        "SELECT texts FROM message_order WHERE order_key LIKE '%:offer' OR order_key LIKE"
            + " '%:replay' OR order_key LIKE '%:last'",
        String.class);
  }

  private String values() {
    return world.sql.queryForObject(
        "SELECT shared_values FROM message_order WHERE order_key LIKE '%:offer'", String.class);
  }

  private static MemberSelect only(MemberId member) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id = :only", Map.of("only", member.value()));
  }
}
