package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.erasure.Dump;
import io.qunflow.community.erasure.Erasures;
import io.qunflow.community.erasure.MemberErasure;
import io.qunflow.support.MemberDataSources;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything of one member is found, also in tables that come later. */
class MemberDataTest {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final CommunityKey TEA = new CommunityKey("tea");

  /** Names of columns that may say who somebody is. The engine's own tables have no such ids. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(^|.*_)(member|account|member_id|account_id|nickname|asker|answerer|host|phone|mail"
              + "|email|contact|addressee|author)$");

  /** What is not the member's, with the reason. */
  private static final Map<String, String> EXEMPT =
      Map.of(
          "activity_event.addressee",
              "whom somebody else quoted: found with that event, and deleted with texts",
          "figure_insider.member_id", "counted from marks, which are found",
          "figure_start.account_id", "counted from events and snapshots, which are found",
          "figure_end.account_id", "counted from events and snapshots, which are found",
          "partner.contact", "a partner company's, no member's",
          "chat_group.owner", "one of our own people");

  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private PeopleRows rows;
  private MemberData data;
  private MemberId anna;
  private MemberId linked;

  @BeforeEach
  void aMemberInEveryTable() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), "io.qunflow.community");
    sql = new JdbcTemplate(database.dataSource());
    rows = new PeopleRows(database.dataSource(), TEA);
    data =
        new MemberData(
            MemberDataSources.all(),
            modules.get(AccountLinks.class),
            modules.get(AccessLog.class),
            sql);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    anna = rows.member("安娜😀");
    linked = rows.member("小安", Platform.QQ, "13812341234");
    everything(rows.account(anna, Platform.WECOM, "wm-anna"));
    modules.get(AccountLinks.class).link(linked, anna, "yunying");
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void everySectionHoldsWhatIsKnown() {
    var found = read(anna);

    assertThat(found.keySet()).containsExactlyElementsOf(data.count(anna).keySet());
    found.forEach((section, held) -> assertThat(held).as(section).isNotEmpty());
    assertThat(found.get("events"))
        .extracting(event -> event.get("text"))
        .containsExactly("𠮷，几点开始？");
    assertThat(found.get("events").get(0)).containsEntry("occurred_at", "2026-11-22T04:00:00Z");
    assertThat(found.get("facts"))
        .extracting(fact -> fact.get("fact_value"))
        .containsExactlyInAnyOrder("教育", "杭州");
    assertThat(found.get("accounts"))
        .extracting(account -> account.get("name"))
        .containsExactlyInAnyOrder("wm-anna", "13812341234");
    assertThat(found.get("member"))
        .extracting(member -> member.get("nickname"))
        .containsExactly("安娜😀", "小安");
  }

  @Test
  void countsWhatItHandsOver() {
    var counts = data.count(anna);
    var handed = new LinkedHashMap<String, Integer>();
    read(anna).forEach((section, held) -> handed.put(section, held.size()));

    assertThat(counts).isEqualTo(handed);
  }

  @Test
  void nothingOfAnotherMemberIsAmongIt() {
    var other = rows.member("小红", Platform.QQ, "20002");

    var found = read(other);

    assertThat(found.keySet()).containsExactly("member", "accounts");
    assertThat(found.toString()).doesNotContain("安娜", "13812341234", "教育");
  }

  @Test
  void whoeverReadsItLeavesARowAndIsFoundInItTheNextTime() {
    int handed = data.read(new MemberData.Inquiry(TEA, anna, "admin", "本人要求"), (s, row) -> {});

    assertThat(modules.get(AccessLog.class).findPage(0, 1))
        .extracting(
            PersonalAccess::person,
            PersonalAccess::kind,
            PersonalAccess::member,
            PersonalAccess::purpose,
            PersonalAccess::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("admin", AccessKind.MEMBER, anna, "本人要求", handed));
    assertThat(data.count(anna).get("readings")).isEqualTo(2);
  }

  @Test
  void erasingLeavesNothingThatSaysWhoItWas() throws Exception {
    var names =
        List.of(
            "安娜",
            "小安",
            "wm-anna",
            "13812341234",
            "139 0000 1111",
            "13900001111",
            "anna@example.com");
    var members = modules.get(MemberService.class);
    members.recordFact(anna, "手机", "139 0000 1111", "form");
    members.recordFact(linked, "mail", "Anna@example.com", "form");
    assertThat(new Dump(database.dataSource()).find(names)).hasSizeGreaterThan(10);
    var untouched = rows.member("安", Platform.QQ, "20003");

    var erased = erasure().erase(new MemberErasure.Order(linked, "admin", "安娜 本人要求"));

    assertThat(erased.members()).containsExactlyInAnyOrder(anna, linked);
    assertThat(new Dump(database.dataSource()).find(names)).isEmpty();
    assertThat(members.find(anna).orElseThrow().nickname()).isEqualTo(erased.pseudonym());
    assertThat(members.find(untouched).orElseThrow().nickname()).isEqualTo("安");
    assertThat(modules.get(AccessLog.class).findPage(0, 1))
        .extracting(PersonalAccess::person, PersonalAccess::kind, PersonalAccess::purpose)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("admin", AccessKind.ERASURE, "已注销-2 本人要求"));
  }

  @Test
  void erasingAgainChangesNothing() throws Exception {
    var order = new MemberErasure.Order(anna, "admin", "本人要求");
    var first = erasure().erase(order);
    var before = new Dump(database.dataSource()).lines();

    var second = erasure().erase(order);

    assertThat(second.pseudonym()).isEqualTo(first.pseudonym());
    assertThat(new Dump(database.dataSource()).lines()).isEqualTo(before);
  }

  @Test
  void whatIsPastItsTimeGoesAndNothingElse() throws Exception {
    long day = 86_400_000;
    sql.update(
        "UPDATE message SET detail = '550 no such user', settled_at_ms = ?",
        NOW.toEpochMilli() - 179 * day);
    var retention = Erasures.retention(modules, database.dataSource(), MemberDataSources.all());
    assertThat(retention.deleteDue()).isZero();

    sql.update("UPDATE message SET settled_at_ms = ?", NOW.toEpochMilli() - 181 * day);
    assertThat(retention.deleteDue()).isPositive();

    assertThat(sql.queryForList("SELECT detail FROM message", String.class)).containsOnlyNulls();
    assertThat(retention.deleteDue()).isZero();
  }

  /** Fails for a table that comes later, names a member, and that nobody erases. */
  @Test
  void everyTableThatNamesAMemberIsErasedOrKeptWithAReason() throws Exception {
    var settled = new TreeSet<String>();
    for (var source : MemberDataSources.all()) {
      source.erasures().forEach(erasure -> settled.add(erasure.table()));
      source
          .kept()
          .forEach(
              (table, reason) -> {
                assertThat(reason).as(table).isNotBlank();
                settled.add(table);
              });
    }
    var tables = new TreeSet<String>();
    columnsThatNameAMember().stream()
        .filter(column -> !EXEMPT.containsKey(column))
        .forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));

    assertThat(tables).isNotEmpty().isSubsetOf(settled);
  }

  private MemberErasure erasure() throws Exception {
    return Erasures.of(modules, database.dataSource(), MemberDataSources.all());
  }

  /** Fails for a table that comes later and names a member where nobody looks. */
  @Test
  void everyColumnThatNamesAMemberIsLookedAtOrExempt() throws Exception {
    var known = new TreeSet<>(data.columns());
    known.addAll(EXEMPT.keySet());

    assertThat(columnsThatNameAMember()).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void everyColumnThatIsLookedAtExists() {
    var all = new TreeSet<>(columns());

    assertThat(all).containsAll(data.columns());
  }

  private TreeSet<String> columnsThatNameAMember() throws SQLException {
    var found = new TreeSet<String>();
    for (var column : columns()) {
      if (!column.matches("(act|qrtz|flyway).*")
          && PERSONAL.matcher(column.substring(column.indexOf('.') + 1)).matches()) {
        found.add(column);
      }
    }
    try (var connection = database.dataSource().getConnection()) {
      var upper = connection.getMetaData().storesUpperCaseIdentifiers();
      for (var table : List.of("member", "account")) {
        var keys =
            connection
                .getMetaData()
                .getExportedKeys(
                    connection.getCatalog(),
                    connection.getSchema(),
                    upper ? table.toUpperCase(Locale.ROOT) : table);
        while (keys.next()) {
          found.add(
              (keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                  .toLowerCase(Locale.ROOT));
        }
      }
    }
    return found;
  }

  private List<String> columns() {
    return sql.queryForList(
        "SELECT LOWER(CONCAT(table_name, '.', column_name)) FROM information_schema.columns"
            + " WHERE table_schema = SCHEMA()",
        String.class);
  }

  private Map<String, List<Map<String, Object>>> read(MemberId member) {
    var found = new LinkedHashMap<String, List<Map<String, Object>>>();
    data.read(
        new MemberData.Inquiry(TEA, member, "admin", "test"),
        (section, row) -> found.computeIfAbsent(section, s -> new ArrayList<>()).add(row));
    return found;
  }

  private void everything(long account) {
    long now = NOW.toEpochMilli();
    var who = anna.value();
    long group =
        rows.insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
                + " VALUES ('tea', 'g1', '1群', 'WECOM', 'BASE', 0)");
    long imported =
        rows.insert(
            "INSERT INTO activity_import (community_key, file_name, imported_by, imported, unchanged,"
                + " new_members, finished_at_ms) VALUES ('tea', 'a.csv', 'yunying', 1, 0, 1, ?)",
            now);
    long snapshot =
        rows.insert(
            "INSERT INTO member_snapshot (import_id, group_id, taken_at_ms) VALUES (?, ?, ?)",
            imported,
            group,
            now);
    rows.nickname(account, "安娜", NOW, NOW);
    sql.update(
        "INSERT INTO member_snapshot_row (snapshot_id, account_id, nickname, joined_at_ms, staff)"
            + " VALUES (?, ?, '安娜', ?, FALSE)",
        snapshot,
        account,
        now);
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms, text,"
            + " import_id) VALUES (?, 'm-1', ?, 'message', ?, '𠮷，几点开始？', ?)",
        group,
        account,
        now,
        imported);
    sql.update(
        "INSERT INTO account_mark (account_id, mark, import_id) VALUES (?, 'staff', 0)", account);
    sql.update(
        "INSERT INTO membership (community_key, group_id, member_id, from_ms)"
            + " VALUES ('tea', ?, ?, ?)",
        group,
        who,
        now);
    sql.update(
        "INSERT INTO fact_statement (import_id, source, member_id, fact_key, fact_value,"
            + " stated_at_ms) VALUES (?, 'csv', ?, 'industry', '教育', ?)",
        imported,
        who,
        now);
    modules.get(MemberService.class).recordFact(anna, "industry", "教育", "csv");
    modules.get(MemberService.class).recordFact(linked, "city", "杭州", "csv");
    modules.get(AccessLog.class).record("yunying", TEA, AccessKind.ACCOUNTS, anna, "回电", 1);
    sql.update(
        "INSERT INTO member_consent (member_id, purpose, given, version, stated_via, stated_at_ms)"
            + " VALUES (?, 'MARKETING', TRUE, '1', 'door', ?)",
        who,
        now);
    sql.update("INSERT INTO visitor_code VALUES ('round:1', 'b', ?, 'h', 0, ?)", who, now);
    sql.update(
        "INSERT INTO code_request (member_id, typed_hash, browser, sent, requested_at_ms)"
            + " VALUES (?, 'h', 'b', TRUE, ?)",
        who,
        now);
    long checkin =
        rows.insert(
            "INSERT INTO checkin (community_key, title, about, channel, to_groups, opened_by,"
                + " created_at_ms) VALUES ('tea', '早起', '', 'manual', TRUE, 'yunying', 0)");
    sql.update("INSERT INTO checkin_day VALUES (?, 1, '2026-11-22', 0, ?)", checkin, now);
    long visitor =
        rows.insert(
            "INSERT INTO checkin_visitor (checkin_id, browser, member_id, known_by, said_at_ms)"
                + " VALUES (?, 'b', ?, 'CODE', ?)",
            checkin,
            who,
            now);
    sql.update(
        "INSERT INTO checkin_entry (checkin_id, day_no, member_id, visitor_id, proven, note,"
            + " checked_in_at_ms) VALUES (?, 1, ?, ?, TRUE, '安娜到', ?)",
        checkin,
        who,
        visitor,
        now);
    long stranger =
        rows.insert(
            "INSERT INTO checkin_visitor (checkin_id, browser, nickname, said_at_ms)"
                + " VALUES (?, 'c', '安娜', ?)",
            checkin,
            now);
    sql.update(
        "INSERT INTO checkin_entry (checkin_id, day_no, visitor_id, proven, note, checked_in_at_ms)"
            + " VALUES (?, 1, ?, FALSE, '安娜也到', ?)",
        checkin,
        stranger,
        now);
    long lesson =
        rows.insert(
            "INSERT INTO public_class (community_key, wave_key, state, title, about, content_owner,"
                + " teacher_answers, content_percent, pay_reason, what_follows, again_why,"
                + " meeting_url, replay_url, channel, to_groups, last_place, no_attendance,"
                + " rating_note, opened_by, created_at_ms) VALUES ('tea', '', 'HELD', '课', '', '',"
                + " '', 0, '', '', '', '', '', 'manual', TRUE, 1, '', '', 'yunying', 0)");
    long registered =
        rows.insert(
            "INSERT INTO class_registration (class_id, member_id, state, place_no, known_by,"
                + " browser, phone, registered_at_ms, changed_at_ms, attended, seconds)"
                + " VALUES (?, ?, 'R', 1, 'LINK', 'b', '13900001111', ?, 0, TRUE, 60)",
            lesson,
            who,
            now);
    sql.update(
        "INSERT INTO class_attendee (class_id, person_key, nickname, phone, registration_id,"
            + " joined_at_ms, left_at_ms, seconds) VALUES (?, 'k1', '安娜', '13900001111', ?, ?, 0, 0)",
        lesson,
        registered,
        now);
    sql.update(
        "INSERT INTO class_attendee (class_id, person_key, nickname, phone, joined_at_ms,"
            + " left_at_ms, seconds) VALUES (?, 'k2', '小安', '', ?, 0, 0)",
        lesson,
        now);
    sql.update(
        "INSERT INTO class_question (class_id, registration_id, question, noted_by, noted_at_ms)"
            + " VALUES (?, ?, '安娜问能分期吗', 'yunying', ?)",
        lesson,
        registered,
        now);
    sql.update(
        "INSERT INTO class_followup (registration_id, class_id, part, call_day, called, overflow)"
            + " VALUES (?, ?, 'C', 0, TRUE, FALSE)",
        registered,
        lesson);
    long lead =
        rows.insert(
            "INSERT INTO lead_file (community_key, member_id, company, kind, stage, state,"
                + " owned_by, next_action, next_at_ms, silent_at_ms, open_key, opened_at_ms)"
                + " VALUES ('tea', ?, '安娜的店', 'C', 'AWARE', 'OPEN', 'yunying', '给安娜打电话', 0, 0,"
                + " 'x', 0)",
            who);
    sql.update(
        "INSERT INTO lead_entry (lead_id, step, stage, note, done_by, done_at_ms)"
            + " VALUES (?, 'OPENED', 'AWARE', '安娜问了价格', 'yunying', ?)",
        lead,
        now);
    sql.update("INSERT INTO link_revocation VALUES (?, 'HOME', 0, 1, ?)", who, now);
    sql.update(
        "INSERT INTO incoming_webhook (source_key, webhook_id, body_hash, community_key, event_type,"
            + " member_id, body, outcome, received_at_ms)"
            + " VALUES ('s', 'w', 'h', 'tea', 'message.reply', ?, '{}', 'ACCEPTED', 0)",
        who);
    sql.update("INSERT INTO channel_opt_out VALUES (?, 'mail', 'door', ?)", who, now);
    long order =
        rows.insert(
            "INSERT INTO message_order (order_key, about, community_key, kind, texts,"
                + " shared_values, created_at_ms, member_id)"
                + " VALUES ('a', 'a', 'tea', 'NOTICE', '{}', '{}', 0, ?)",
            who);
    sql.update(
        "INSERT INTO message (order_id, target_id, member_id, channel, priority, state, due_at_ms,"
            + " created_at_ms) VALUES (?, ?, ?, 'inbox', 60, 'Q', 0, 0)",
        order,
        who,
        who);
    long round =
        rows.insert(
            "INSERT INTO survey_round (community_key, questionnaire_id, questionnaire_version,"
                + " channel, to_groups, standing, state, opened_by, created_at_ms)"
                + " VALUES ('tea', 1, 1, 'inbox', FALSE, FALSE, 'O', 'yunying', 0)");
    sql.update("INSERT INTO survey_member VALUES (?, ?)", round, who);
    long sheet =
        rows.insert(
            "INSERT INTO answer_sheet (round_id, member_id, state, source, opened_at_ms,"
                + " changed_at_ms) VALUES (?, ?, 'P', 'LINK', 0, 0)",
            round,
            who);
    sql.update("INSERT INTO sheet_answer VALUES (?, 'city', 0, '杭州😀')", sheet);
    long application =
        rows.insert(
            "INSERT INTO admission_application (community_key, try_no, state, asks, fee_minor,"
                + " applicant_name, contact, contact_norm, words, payment_reference, nickname,"
                + " introduction, member_id, due_at_ms, created_at_ms, changed_at_ms) VALUES ('tea',"
                + " 1, 'ADMITTED', 'PAYMENT', 9900, '安娜', '139 0000 1111', '13900001111', '想来',"
                + " '安娜 8821', '安娜😀', '我是安娜', ?, 0, ?, ?)",
            who,
            now,
            now);
    sql.update(
        "INSERT INTO admission_payment (community_key, receipt, application_id, amount_minor,"
            + " recorded_by, recorded_at_ms) VALUES ('tea', 'wx-1', ?, 9900, 'yunying', 0)",
        application);
    sql.update(
        "INSERT INTO admission_proof (application_id, kind, media_type, sealed, handed_in_at_ms)"
            + " VALUES (?, 'IDENTITY', 'image/png', 'v1:x', 0)",
        application);
    long measuring =
        rows.insert(
            "INSERT INTO role_measuring (community_key, from_ms, to_ms, measured_at_ms)"
                + " VALUES ('tea', 0, 1, 1)");
    sql.update(
        "INSERT INTO role_behaviour VALUES (?, ?, FALSE, 'NONE', 1, 1, 0, 0, 0, 0, 0, 0, 0,"
            + " 'LURKER', 'FIRST', NULL)",
        measuring,
        who);
    sql.update(
        "INSERT INTO member_role (community_key, member_id, role_name, five_kind, reason,"
            + " confirmed_by, since_ms) VALUES ('tea', ?, 'LURKER', 'OBSERVER', 'x', 'yunying', 0)",
        who);
    sql.update(
        "INSERT INTO opposing_notice (member_id, note, noticed_by, noticed_at_ms)"
            + " VALUES (?, '安娜骂人', 'yunying', 0)",
        who);
    long ties =
        rows.insert(
            "INSERT INTO relation_measuring (community_key, weeks, week_start, from_ms, to_ms,"
                + " members, writers, messages, replies_known, measured_at_ms)"
                + " VALUES ('tea', 12, '2026-11-09', 0, 1, 1, 1, 1, 1, ?)",
            now);
    sql.update(
        "INSERT INTO relation_pair VALUES (?, ?, ?, 1, 1, 2, 0, 1, NULL, 0, TRUE, FALSE)",
        ties,
        who,
        linked.value());
    sql.update("INSERT INTO relation_member VALUES (?, ?, 1, 1, 1, 0, TRUE)", ties, who);
    sql.update(
        "INSERT INTO layer_move (community_key, member_id, from_layer, to_layer, moved_at_ms,"
            + " reason, moved_by, recorded_at_ms)"
            + " VALUES ('tea', ?, 'BASE', 'CONVERSION', 0, '安娜要买年卡', 'yunying', 0)",
        who);
    sql.update(
        "INSERT INTO member_source VALUES (?, 'FISSION', 'CONTEXT', '安娜带来', 'yunying', ?)",
        who,
        now);
    sql.update(
        "INSERT INTO member_intent VALUES (?, 'tea', 'LEARN', FALSE, FALSE, 'TRACK_AS_LEAD',"
            + " 'yunying', 0)",
        who);
    sql.update(
        "INSERT INTO noted_post (member_id, kind, post_text, posted_on, noted_by, noted_at_ms)"
            + " VALUES (?, 'RECRUIT', '找安娜😀，13812341234', '2026-11-22', 'yunying', ?)",
        who,
        now);
    long file =
        rows.insert(
            "INSERT INTO moderation_case (community_key, member_id, kind, post_text, account_text,"
                + " needs_notice, state, opened_by, opened_at_ms) VALUES ('tea', ?, 'RECRUITING',"
                + " '找安娜', 'WECOM wm-anna', TRUE, 'OPEN', 'yunying', 0)",
            who);
    sql.update(
        "INSERT INTO moderation_entry (case_id, step, note, done_by, done_at_ms)"
            + " VALUES (?, 'OPENED', '找安娜', 'yunying', 0)",
        file);
    long crisis = rows.insert("INSERT INTO crisis (community_key, raised_at_ms) VALUES ('tea', 0)");
    sql.update(
        "INSERT INTO crisis_report (crisis_id, member_id, raised_by, words, reported_at_ms)"
            + " VALUES (?, ?, 'member', '小安说要退费', 0)",
        crisis,
        who);
    long kol =
        rows.insert(
            "INSERT INTO kol (community_key, member_id, way, duties, reward, state, invited_by,"
                + " invited_at_ms, training_note) VALUES ('tea', ?, 'TRAINED', '答疑', '200 元',"
                + " 'SERVING', 'yunying', 0, '安娜学得快')",
            who);
    sql.update(
        "INSERT INTO kol_term (kol_id, term_no, from_ms, until_ms, review_note)"
            + " VALUES (?, 1, 0, 1, '付给安娜')",
        kol);
    sql.update(
        "INSERT INTO kol_overreach (kol_id, note, noted_by, noted_at_ms)"
            + " VALUES (?, '安娜私下卖货', 'yunying', 0)",
        kol);
    long wave =
        rows.insert(
            "INSERT INTO wave (wave_key, community_key, about, title, state, created_at_ms)"
                + " VALUES ('w', 'tea', 'test:1', '上新', 'R', 0)");
    sql.update("INSERT INTO wave_member VALUES (?, ?, 'W', 1, 0, 0)", wave, who);
    long welfare =
        rows.insert(
            "INSERT INTO welfare (round_key, community_key, about, title, item, pieces, choice, seed,"
                + " measure_days, message_kind, channel, texts, state, opened_by, opened_at_ms)"
                + " VALUES ('w', 'tea', '', '发茶杯', '茶杯', 1, 'D', 's', 7, 'NOTICE', 'inbox', '{}', 'O',"
                + " 'yunying', 0)");
    sql.update("INSERT INTO welfare_audience VALUES (?, ?)", welfare, who);
    sql.update(
        "INSERT INTO welfare_receiver VALUES (?, ?, 1, 'D', NULL, '安娜下周来拿', 'yunying', 0)",
        welfare,
        who);
    sql.update("INSERT INTO service_contact VALUES (?, 1, ?, 'T', 0)", wave, who);
    long trigger =
        rows.insert(
            "INSERT INTO word_trigger (community_key, offering_key, reply, most_a_day, active,"
                + " changed_by, changed_at_ms) VALUES ('tea', 'camp', '周四有课', 5, TRUE, 'y', 0)");
    sql.update(
        "INSERT INTO trigger_proposal (trigger_id, event_id, member_id, group_id, phrase, state,"
            + " said_at_ms, proposed_at_ms) VALUES (?, 1, ?, 1, '安娜问价', 'P', 0, 0)",
        trigger,
        who);
    long awards =
        rows.insert(
            "INSERT INTO award_round (community_key, title, awards, from_day, until_day, most,"
                + " channel, state, share_of, opened_by, opened_at_ms) VALUES ('tea', '本周之星',"
                + " 'most_active', '2026-11-16', '2026-11-22', 3, 'manual', 'H', 9, 'y', 0)");
    sql.update(
        "INSERT INTO award_candidate VALUES (?, 'MOST_ACTIVE', ?, 9, NULL, NULL, NULL, 1)",
        awards,
        who);
    sql.update(
        "INSERT INTO award_winner VALUES (?, 'MOST_ACTIVE', ?, 9, NULL, NULL, '安娜帮了大忙', 'y', 0)",
        awards,
        who);
    long offering =
        rows.insert(
            "INSERT INTO offering (community_key, offering_key, name, kind, list_price_minor,"
                + " cost_minor, commission_bp, reward_bp, revision, created_by, created_at_ms)"
                + " VALUES ('tea', 'master', '茶艺师班', 'M', 580000, 0, 0, 0, 1, 'yunying', 0)");
    long sale =
        rows.insert(
            "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id,"
                + " state, price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp,"
                + " paid_minor, refunded_minor, flags, flags_open, review_note, ordered_at_ms,"
                + " recorded_by, recorded_at_ms) VALUES ('tea', ?, ?, 'shop', 'T-1', 'PAID',"
                + " 480000, 580000, 0, 0, 0, 480000, 0, 'UNDER_PRICE', FALSE, '安娜是老学员', 0,"
                + " 'yunying', 0)",
            offering,
            who);
    sql.update(
        "INSERT INTO sale_payment (order_id, kind, reference, amount_minor, moved_at_ms,"
            + " recorded_by, recorded_at_ms) VALUES (?, 'P', 'wx-1', 480000, 0, 'yunying', 0)",
        sale);
    sql.update(
        "INSERT INTO dismissed_suggestion VALUES ('tea', ?, ?, 'x', 'yunying', ?)",
        who,
        linked.value(),
        now);
    sql.update(
        "INSERT INTO duty_invitation VALUES ('tea', '2026-11-16', ?, 'ACCEPTED', ?, ?)",
        who,
        now,
        now);
    sql.update("INSERT INTO duty_shift VALUES ('tea', '2026-11-16', 'x', ?, NULL, 1, ?)", who, now);
    sql.update(
        "INSERT INTO discussion (community_key, discussion_no, cycle, topic, format, state, host,"
            + " planned_at_ms) VALUES ('tea', 1, 1, '开春', 'TALK', 'PLANNED', '安娜', ?)",
        now);
    sql.update("INSERT INTO discussion_guest VALUES ('tea', 1, 1, '小安')");
    sql.update("INSERT INTO discussion_question VALUES ('tea', 1, 1, '几点？', '安娜😀', '八点', '小本')");
    sql.update(
        "INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, START_TIME_)"
            + " VALUES ('p1', 'p1', 'tea', 'd1', '2026-11-22 04:00:00')");
    sql.update(
        "INSERT INTO ACT_HI_VARINST (ID_, PROC_INST_ID_, NAME_, TEXT_, CREATE_TIME_)"
            + " VALUES ('v1', 'p1', 'candidateMember', '安娜😀', '2026-11-22 04:00:00')");
  }
}
