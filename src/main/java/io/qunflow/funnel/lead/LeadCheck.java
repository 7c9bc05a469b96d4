package io.qunflow.funnel.lead;

import io.qunflow.shared.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with what is said about a lead, one message a field. */
final class LeadCheck {

  private static final int MOST_INTEREST = 500;
  private static final int MOST_NOTE = 1000;
  private static final int MOST_ACCOUNT = 120;
  private static final int MOST_COMPANY = 100;
  private static final int MOST_DAYS = 400;

  /** How a person may end one. */
  private static final List<LeadState> BY_WORD =
      List.of(LeadState.WON, LeadState.NOT_NOW, LeadState.LOST);

  private final Map<String, Wording> errors = new LinkedHashMap<>();

  static void check(NewLead given) throws InvalidLeadException {
    var check = new LeadCheck();
    if (given.kind() == LeadKind.PERSON && given.member() == null) {
      check.errors.put(
          "member",
          Wording.of(
              "个人要选是哪位成员，只跟有明确兴趣的人", "Say which member: only who showed interest is followed"));
    }
    if (given.kind() == LeadKind.CORPORATE && given.member() == null && given.company().isEmpty()) {
      check.errors.put("company", Wording.of("写上是哪家企业", "Say which company"));
    }
    check.length("company", given.company(), 0, MOST_COMPANY);
    check.length("interest", given.interest(), 1, MOST_INTEREST);
    check.length("owner", given.owner(), 0, MOST_ACCOUNT);
    check.done();
  }

  static void check(LeadWork work, LocalDate today) throws InvalidLeadException {
    var check = new LeadCheck();
    check.length("note", work.note(), 1, MOST_NOTE);
    check.length("nextAction", work.nextAction(), 1, MOST_INTEREST);
    check.length("handTo", work.handTo(), 0, MOST_ACCOUNT);
    var day = work.nextDay();
    if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
      check.errors.put(
          "nextDay", Wording.of("请选今天或以后的日期，一年以内", "Choose today or a later day within a year"));
    }
    check.done();
  }

  static void offering(boolean offered) throws InvalidLeadException {
    var check = new LeadCheck();
    if (!offered) {
      check.errors.put("offering", Wording.of("这个社群没有这件商品", "The community has no such offering"));
    }
    check.done();
  }

  static void evidence(String note) throws InvalidLeadException {
    var check = new LeadCheck();
    check.length("note", note, 1, MOST_NOTE);
    check.done();
  }

  static void owner(String field, String account, LeadOwners people) throws InvalidLeadException {
    var check = new LeadCheck();
    check.length(field, account, 1, MOST_ACCOUNT);
    if (check.errors.isEmpty() && !people.isKnown(account.strip())) {
      check.errors.put(
          field, Wording.of("没有“%s”这个账号，看看是不是写错了", "There is no account “%s”", account.strip()));
    }
    check.done();
  }

  static void ending(LeadState as, NotBuying why, String note) throws InvalidLeadException {
    var check = new LeadCheck();
    if (as == null || !BY_WORD.contains(as)) {
      check.errors.put(
          "state", Wording.of("写明结果：成交、现在不买，还是不再跟", "State how it ended: won, not_now or lost"));
    } else if (as != LeadState.WON && why == null) {
      check.errors.put("reason", Wording.of("写明为什么不买", "State why they do not buy"));
    }
    check.length("note", note, 1, MOST_NOTE);
    check.done();
  }

  private void length(String field, String value, int least, int most) {
    var text = value == null ? "" : value.strip();
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      errors.put(field, Wording.of("请填写", "State it"));
    } else if (length > most) {
      errors.put(field, Wording.of("最多 %d 个字", "At most %d characters", most));
    }
  }

  private void done() throws InvalidLeadException {
    if (!errors.isEmpty()) {
      throw new InvalidLeadException(errors);
    }
  }
}
