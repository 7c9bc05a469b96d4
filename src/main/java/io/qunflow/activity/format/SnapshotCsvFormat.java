package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Everybody who is in a group, as CSV: {@code account} (required), {@code nickname, joined_at,
 * staff, role}; a row a member.
 */
@Component
class SnapshotCsvFormat implements FileFormat {

  private static final int LONGEST_NAME = 190;
  private static final int LONGEST_ROLE = 40;
  private static final Set<String> YES = Set.of("true", "1", "yes", "y", "是");
  private static final Set<String> NO = Set.of("", "false", "0", "no", "n", "否");

  private final StrictTable table =
      new StrictTable(
          List.of("account", "nickname", "joined_at", "staff", "role"), List.of("account"));

  @Override
  public String key() {
    return "members-csv";
  }

  @Override
  public boolean recognises(FileHead head) {
    var columns = CsvHead.columns(head);
    return CsvHead.isOwnTable(columns, "account") || CsvHead.isOwnTable(columns, "joined_at");
  }

  @Override
  public Set<Setting> needs() {
    return Set.of(Setting.TIME_ZONE, Setting.TAKEN_AT);
  }

  @Override
  public boolean isStrict() {
    return true;
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException {
    var takenAt = TakenAt.of(settings);
    var people = new AtomicLong();
    boolean isTable =
        table.read(
            file,
            findings,
            row -> {
              people.incrementAndGet();
              read(row, takenAt, settings, findings);
            });
    if (isTable && people.get() == 0) {
      findings.unreadable(
          1,
          Wording.of(
              "名单里一个人也没有。导入空名单会让所有人算作退群，请检查导出是否成功",
              "the list holds nobody. Importing an empty list would count everybody as gone; check that the export went well"));
    }
  }

  private static void read(
      StrictRow row, Instant takenAt, ReadSettings settings, Findings findings) {
    var member =
        new FoundMember(
            row.line(),
            null,
            takenAt,
            account(row),
            row.optionalName("nickname", LONGEST_NAME),
            joinedAt(row, settings),
            isStaff(row),
            row.optionalName("role", LONGEST_ROLE));
    row.wrong()
        .ifPresentOrElse(
            wrong -> findings.unreadable(row.line(), wrong), () -> findings.found(member));
  }

  private static String account(StrictRow row) {
    var account = row.optionalName("account", LONGEST_NAME);
    if (account == null) {
      row.refuse(
          "account",
          Wording.of(
              "不能为空。没有账号就把群昵称写在这一列",
              "must not be empty. Without an account write the nickname into this column"));
    }
    return account;
  }

  private static Instant joinedAt(StrictRow row, ReadSettings settings) {
    var value = row.value("joined_at");
    if (value.isEmpty()) {
      return null;
    }
    var time = StatedTime.time(value, settings.zone());
    if (time.isEmpty()) {
      row.refuse(
          "joined_at",
          Wording.of(
              "“%s”不是时间，要写成 2026-01-31 16:00:00 或 2026-01-31T16:00:00+08:00",
              "“%s” is no time; write 2026-01-31 16:00:00 or 2026-01-31T16:00:00+08:00",
              Quoted.shortened(value)));
    }
    return time.orElse(null);
  }

  private static boolean isStaff(StrictRow row) {
    var value = row.value("staff").toLowerCase(Locale.ROOT);
    if (!YES.contains(value) && !NO.contains(value)) {
      row.refuse(
          "staff",
          Wording.of(
              "“%s”不认识，自己人写 true，其他人写 false 或留空",
              "“%s” is unknown; write true for your own people, false or nothing for others",
              Quoted.shortened(value)));
    }
    return YES.contains(value);
  }
}
