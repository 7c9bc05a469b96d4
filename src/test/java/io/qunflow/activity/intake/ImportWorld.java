package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.jdbc.core.JdbcTemplate;

/** Communities with two groups to import into, and all that is known of them afterwards. */
final class ImportWorld implements AutoCloseable {

  /** What is kept about a community but for the record of its imports, in whatever order. */
  private static final List<String> TABLES =
      List.of(
          "SELECT 'group', g.group_key, g.replies_stated FROM chat_group g"
              + " WHERE g.community_key = ?",
          "SELECT 'event', g.group_key, e.external_id, a.name, a.nickname_only, e.kind,"
              + " e.occurred_at_ms, e.text, e.reply_to, e.content_id, e.nickname, e.by_nickname,"
              + " e.question, e.addressed, e.addressee, e.mention_of,"
              + " (SELECT COUNT(*) FROM activity_nameless n WHERE n.event_id = e.id)"
              + " FROM activity_event e JOIN chat_group g ON g.id = e.group_id"
              + " JOIN account a ON a.id = e.account_id WHERE g.community_key = ?",
          "SELECT 'account', a.platform, a.name, a.nickname_only, a.staff, a.bot, m.nickname"
              + " FROM account a JOIN member m ON m.id = a.member_id WHERE a.community_key = ?",
          "SELECT 'member', m.nickname, m.agreed_to_duty,"
              + " (SELECT COUNT(*) FROM account a WHERE a.member_id = m.id)"
              + " FROM member m WHERE m.community_key = ?",
          "SELECT 'nickname', a.name, a.nickname_only, n.nickname, n.first_at_ms, n.last_at_ms"
              + " FROM account_nickname n JOIN account a ON a.id = n.account_id"
              + " WHERE a.community_key = ?",
          "SELECT 'list', g.group_key, s.taken_at_ms, a.name, r.nickname, r.joined_at_ms"
              + " FROM member_snapshot_row r JOIN member_snapshot s ON s.id = r.snapshot_id"
              + " JOIN chat_group g ON g.id = s.group_id JOIN account a ON a.id = r.account_id"
              + " WHERE g.community_key = ?",
          "SELECT 'fact', m.nickname, f.fact_key, f.fact_value FROM member_fact f"
              + " JOIN member m ON m.id = f.member_id WHERE m.community_key = ?");

  private final TestDatabase database;
  private final Modules modules;
  private int communities;

  ImportWorld(TestDatabase database, Clock clock) {
    this.database = database;
    this.modules =
        Modules.start(database.dataSource(), clock, "io.qunflow.community", "io.qunflow.activity");
  }

  <T> T get(Class<T> type) {
    return modules.get(type);
  }

  JdbcTemplate sql() {
    return get(JdbcTemplate.class);
  }

  /** With the groups {@code main}, known to files by no name, and {@code 2}, known as 2群. */
  CommunityKey aCommunity() throws Exception {
    var community = new CommunityKey("c-" + ++communities);
    get(CommunityService.class)
        .create(new NewCommunity(community.value(), "茶", "interest", "Asia/Shanghai", null));
    get(GroupService.class).create(community, new NewGroup("2", "2群", "other", null, null, null));
    return community;
  }

  ImportOrder order(CommunityKey community) throws Exception {
    return order(community, Set.of(), Set.of());
  }

  ImportOrder order(CommunityKey community, Set<String> staff, Set<String> bots) throws Exception {
    return new ImportOrder(
        community,
        "op",
        ReadSettings.in(ZoneOffset.UTC, null),
        Map.of("", get(GroupService.class).findDefault(community).key(), "茶友2群", "2"),
        LegalBasis.CONSENT,
        null,
        staff,
        bots);
  }

  ImportResult take(CommunityKey community, List<FoundEvent> events) throws Exception {
    var file = new ListedEvents(events);
    return get(FileImport.class).run(order(community), file, file, ImportProgress.NONE);
  }

  void takeBack(CommunityKey community, ImportResult result) throws Exception {
    get(ImportTakeBack.class).takeBack(community, result.importId(), "op");
  }

  /** All that is known of the community, a row a line, sorted; without ids, which differ. */
  List<String> dump(CommunityKey community) {
    return TABLES.stream()
        .flatMap(
            sql ->
                sql()
                    .query(
                        sql,
                        (row, i) -> {
                          var line = new StringJoiner(" | ");
                          for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                            line.add(String.valueOf(row.getObject(c)));
                          }
                          return line.toString();
                        },
                        community.value())
                    .stream())
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
