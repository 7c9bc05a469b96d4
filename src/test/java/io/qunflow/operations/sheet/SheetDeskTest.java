package io.qunflow.operations.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageStateException;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Messages;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.operations.messaging.Sheet;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands on whose sheet, what a press does, and when somebody is reminded. */
class SheetDeskTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final CommunityKey WINE = new CommunityKey("wine");

  /** Noon in Shanghai. */
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final SteppedClock clock = new SteppedClock(NOON);
  private final Reminder reminder = new Reminder();
  private TestDatabase database;
  private Modules modules;
  private SheetDesk desk;
  private SheetKeepers keepers;
  private LateMessages late;

  /** Remembers where somebody is being reminded. */
  private static final class Reminder implements SheetReminder {
    private final Set<CommunityKey> raised = new HashSet<>();

    @Override
    public void raise(CommunityKey community) {
      assertThat(raised.add(community)).as("raised twice").isTrue();
    }

    @Override
    public void withdraw(CommunityKey community) {
      raised.remove(community);
    }

    @Override
    public Set<CommunityKey> findRaised() {
      return Set.copyOf(raised);
    }

    @Override
    public boolean isRaised(CommunityKey community) {
      return raised.contains(community);
    }
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void twoCommunities() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging");
    for (var key : List.of(TEA, WINE)) {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity(key.value(), key.value(), "interest", "Asia/Shanghai", null));
    }
    var properties = new SheetProperties(Duration.ofMinutes(30), Duration.ofHours(2));
    var sheet = modules.get(Sheet.class);
    var mapper = modules.get(DailySheetMapper.class);
    keepers = new SheetKeepers(mapper, clock);
    late =
        new LateMessages(
            sheet,
            mapper,
            modules.get(Channels.class),
            modules.get(CommunityService.class),
            reminder,
            properties,
            clock);
    desk = new SheetDesk(sheet, modules.get(Messages.class), keepers, late, properties);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void whatIsToBeSentStandsInOrderOfTime() {
    post(TEA, "evening", NOON.plus(Duration.ofHours(6)));
    post(TEA, "tomorrow", NOON.plus(Duration.ofHours(24)));
    post(TEA, "noon", NOON);

    assertThat(bodies("anna")).containsExactly("noon", "evening");

    clock.advance(Duration.ofHours(22));
    var entries = desk.find("anna", Optional.empty(), TODAY.plusDays(1));
    assertThat(entries).extracting(SheetEntry::body).containsExactly("noon", "evening", "tomorrow");
    assertThat(entries).allMatch(SheetEntry::toGroup);
    assertThat(entries)
        .extracting(entry -> entry.isLate(clock.instant(), desk.lateAfter()))
        .containsExactly(true, true, false);
  }

  @Test
  void onePressSendsAndIsTakenBack() throws Exception {
    post(TEA, "noon", NOON);
    var ids = find("anna").get(0).messages();

    desk.markSent(ids, "anna");
    desk.markSent(ids, "anna");

    assertThat(find("anna")).isEmpty();
    assertThat(states()).containsExactly("S:anna");
    assertThat(desk.findSettled("anna", Optional.empty(), NOON)).hasSize(1);
    assertThat(desk.findSettled("bob", Optional.empty(), NOON)).isEmpty();

    desk.takeBack(ids, "anna");

    assertThat(bodies("anna")).containsExactly("noon");
    assertThat(find("anna").get(0).due()).isEqualTo(NOON);
    assertThat(states()).containsExactly("Q:");
  }

  @Test
  void whatIsSkippedIsSuppressedAndMayBeTakenBack() throws Exception {
    post(TEA, "noon", NOON);
    var ids = find("anna").get(0).messages();

    desk.skip(ids, "anna");

    assertThat(find("anna")).isEmpty();
    assertThat(states()).containsExactly("X:anna");
    desk.takeBack(ids, "anna");
    assertThat(bodies("anna")).containsExactly("noon");
  }

  @Test
  void theSecondOfTwoWhoPressIsTold() throws Exception {
    post(TEA, "noon", NOON);
    var ids = find("anna").get(0).messages();
    desk.markSent(ids, "anna");

    assertThatThrownBy(() -> desk.markSent(ids, "bob")).isInstanceOf(MessageStateException.class);
    assertThat(states()).containsExactly("S:anna");
  }

  @Test
  void massSendingToCustomersIsOneEntryAndOnePress() throws Exception {
    members("安娜", "小红", "阿岩");
    order(TEA, "offer", "wecom-customer", NOON, "新茶到了");
    order(TEA, "note", "manual", NOON, "单独说一句");

    var entries = find("anna");

    assertThat(entries).hasSize(4);
    var batch = entries.get(0);
    assertThat(batch.messages()).hasSize(3);
    assertThat(batch.receivers()).containsExactly("安娜", "小红", "阿岩");
    assertThat(entries.subList(1, 4)).allMatch(entry -> entry.messages().size() == 1);

    desk.markSent(batch.messages(), "anna");

    assertThat(states()).containsExactly("S:anna", "S:anna", "S:anna", "Q:", "Q:", "Q:");
    assertThat(desk.findSettled("anna", Optional.empty(), NOON))
        .singleElement()
        .satisfies(press -> assertThat(press).hasSize(3));
  }

  @Test
  void aPressOnSeveralChangesAllOrNone() throws Exception {
    members("安娜", "小红");
    order(TEA, "offer", "wecom-customer", NOON, "新茶到了");
    var ids = find("anna").get(0).messages();
    desk.markSent(ids.subList(1, 2), "bob");

    var pressed =
        new TransactionTemplate(modules.get(PlatformTransactionManager.class))
            .execute(
                status -> {
                  try {
                    desk.markSent(ids, "anna");
                    return "sent";
                  } catch (Exception e) {
                    status.setRollbackOnly();
                    return e.getClass().getSimpleName();
                  }
                });

    assertThat(pressed).isEqualTo("MessageStateException");
    assertThat(states()).containsExactly("Q:", "S:bob");
  }

  @Test
  void whoTookACommunityOverHasItAloneOnTheSheet() {
    post(TEA, "tea", NOON);
    post(WINE, "wine", NOON);
    assertThat(bodies("anna")).containsExactly("tea", "wine");

    keepers.take(TEA, "bob");
    keepers.take(TEA, "bob");

    assertThat(bodies("anna")).containsExactly("wine");
    assertThat(bodies("bob")).containsExactly("tea", "wine");
    assertThat(desk.find("anna", Optional.of(TEA), TODAY)).hasSize(1);
    clock.advance(Duration.ofMinutes(1));
    keepers.take(TEA, "anna");
    assertThat(keepers.find(TEA)).containsExactly("bob", "anna");
    keepers.leave(TEA, "bob");
    keepers.leave(TEA, "anna");
    assertThat(bodies("bob")).containsExactly("tea", "wine");
  }

  @Test
  void somebodyIsRemindedOnceOfWhatIsLateUntilAllOfItIsSettled() throws Exception {
    post(TEA, "one", NOON);
    post(TEA, "two", NOON);
    post(WINE, "later", NOON.plus(Duration.ofHours(3)));
    clock.advance(Duration.ofMinutes(29));
    late.remind();
    assertThat(reminder.raised).isEmpty();

    clock.advance(Duration.ofMinutes(2));
    late.remind();
    late.remind();

    assertThat(reminder.raised).containsExactly(TEA);
    assertThat(late.count(TEA)).isEqualTo(new LateCount(2, Optional.of(NOON)));
    var entries = find("anna");
    desk.markSent(entries.get(0).messages(), "anna");
    assertThat(reminder.raised).containsExactly(TEA);
    desk.skip(entries.get(1).messages(), "anna");
    assertThat(reminder.raised).isEmpty();
  }

  @Test
  void whatMustWaitIsNotLate() {
    post(TEA, "one", NOON);
    modules.get(SendingPause.class).pause(TEA, "舆情", "anna");
    clock.advance(Duration.ofHours(2));

    late.remind();

    assertThat(reminder.raised).isEmpty();
    assertThat(find("anna").get(0).held()).contains("paused");
    modules.get(SendingPause.class).resume(TEA, "anna");
    clock.advance(Duration.ofHours(1));
    late.remind();
    assertThat(reminder.raised).containsExactly(TEA);
  }

  @Test
  void whatWasWithdrawnElsewhereEndsTheReminderToo() {
    post(TEA, "one", NOON);
    clock.advance(Duration.ofHours(1));
    late.remind();
    assertThat(reminder.raised).containsExactly(TEA);

    modules.get(Outbox.class).withdraw("one", Optional.empty());
    late.remind();

    assertThat(reminder.raised).isEmpty();
  }

  private List<SheetEntry> find(String person) {
    return desk.find(person, Optional.empty(), TODAY);
  }

  private List<String> bodies(String person) {
    return find(person).stream().map(SheetEntry::body).toList();
  }

  private void post(CommunityKey community, String key, Instant due) {
    var groups =
        modules.get(GroupService.class).findAll(community).stream()
            .map(group -> group.id())
            .toList();
    modules.get(Outbox.class).enqueueToGroups(message(community, key, "manual", due, key), groups);
  }

  private void order(CommunityKey community, String key, String channel, Instant due, String text) {
    modules
        .get(Outbox.class)
        .enqueue(
            message(community, key, channel, due, text),
            new MemberSelect(
                "SELECT id AS member_id FROM member WHERE community_key = :community",
                Map.of("community", community.value())));
  }

  private void members(String... nicknames) {
    var rows = new PeopleRows(database.dataSource(), TEA);
    for (var nickname : nicknames) {
      rows.member(nickname, Platform.WECOM, "wm-" + nickname);
    }
  }

  private static MessageOrder message(
      CommunityKey community, String key, String channel, Instant due, String text) {
    return new MessageOrder(
        key,
        "test:1",
        community,
        MessageKind.NOTICE,
        channel,
        Map.of("zh", new MessageText("", text)),
        Map.of(),
        Optional.empty(),
        due);
  }

  private List<String> states() {
    return new JdbcTemplate(database.dataSource())
        .queryForList(
            "SELECT CONCAT(state, ':', COALESCE(settled_by, '')) FROM message ORDER BY id",
            String.class);
  }
}
