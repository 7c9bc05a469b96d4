package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkSuggestionsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant THEN = Instant.parse("2026-10-01T00:00:00Z");

  private TestDatabase database;
  private Modules modules;
  private LinkSuggestions suggestions;
  private PeopleRows rows;

  @BeforeEach
  void anEmptyCommunity() throws Exception {
    database = openDatabase();
    modules = Modules.start(database.dataSource(), Clock.systemUTC(), "io.qunflow.community");
    suggestions = modules.get(LinkSuggestions.class);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    rows = new PeopleRows(database.dataSource(), TEA);
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
  void ranksTheStrongestReasonFirst() {
    var former = rows.member("阿岩", Platform.QQ, "30003001");
    var dora = rows.member("朵拉", Platform.WECOM, "wm-dora");
    long doras = rows.account(dora, Platform.WECOM, "wm-dora-2");
    rows.nickname(doras, "阿岩", THEN, THEN);
    var anna = rows.member("安娜😀", Platform.QQ, "20002001");
    var annaHere = rows.member("安娜😀", Platform.WECOM, "wm-anna");
    var carl = rows.member("卡尔", Platform.QQ, "40004001");
    var carlsMail = rows.member("C", Platform.OTHER, "40004001@qq.com");
    var joined = rows.member("小雨");
    rows.knownByNicknameOnly(rows.account(joined, Platform.QQ, "nickname:小雨"));
    var speaks = rows.member("小雨", Platform.QQ, "50005001");

    assertThat(suggestions.find(TEA, 10))
        .extracting(
            s -> s.keep().id(), s -> s.other().id(), LinkSuggestion::reason, LinkSuggestion::text)
        .containsExactly(
            Tuple.tuple(carl, carlsMail, LinkReason.SAME_CONTACT, "40***01"),
            Tuple.tuple(joined, speaks, LinkReason.NICKNAME_ONLY, "小雨"),
            Tuple.tuple(anna, annaHere, LinkReason.SAME_NICKNAME, "安娜😀"),
            Tuple.tuple(former, dora, LinkReason.FORMER_NICKNAME, "阿岩"));
  }

  @Test
  void aPhoneStatedInTheTemplateTellsWhoItIs() {
    var members = modules.get(MemberService.class);
    var anna = rows.member("安娜", Platform.WECOM, "wm-anna");
    var unknown = rows.member("A", Platform.WECHAT, "wx-a");
    members.recordFact(anna, "phone", "13812341234", "form");
    members.recordFact(unknown, "手机", "13812341234", "form");

    assertThat(suggestions.findFor(TEA, unknown, 5))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.keep().id()).isEqualTo(anna);
              assertThat(s.reason()).isEqualTo(LinkReason.SAME_CONTACT);
              assertThat(s.text()).isEqualTo("138****1234");
            });
  }

  @Test
  void whatManyAreCalledProvesNothing() {
    for (int i = 0; i < 4; i++) {
      rows.member("微信用户", Platform.WECHAT, "wx-" + i);
    }

    assertThat(suggestions.find(TEA, 10)).isEmpty();
  }

  @Test
  void proposesNeitherLinkedOnesNorThoseWhomAPersonParted() throws Exception {
    var links = modules.get(AccountLinks.class);
    var anna = rows.member("安娜", Platform.QQ, "20002001");
    var other = rows.member("安娜", Platform.WECOM, "wm-anna");
    assertThat(suggestions.findFor(TEA, other, 5)).hasSize(1);

    long link = links.link(other, anna, "yunying");
    assertThat(suggestions.find(TEA, 5)).isEmpty();

    links.undo(link, "yunying");
    assertThat(suggestions.find(TEA, 5)).isEmpty();
    assertThat(suggestions.findFor(TEA, anna, 5)).isEmpty();
  }

  @Test
  void proposesWhomAPersonDismissedOnlyForSomethingNew() {
    var members = modules.get(MemberService.class);
    var anna = rows.member("安娜", Platform.QQ, "20002001");
    var other = rows.member("安娜", Platform.WECOM, "wm-anna");
    var third = rows.member("安娜", Platform.WECHAT, "wx-anna");
    assertThat(suggestions.find(TEA, 5)).hasSize(3);

    suggestions.dismiss(TEA, other, anna, "yunying");
    suggestions.dismiss(TEA, anna, other, "otto");

    assertThat(suggestions.find(TEA, 5))
        .extracting(s -> s.keep().id(), s -> s.other().id())
        .containsExactly(Tuple.tuple(anna, third), Tuple.tuple(other, third));
    assertThat(suggestions.findFor(TEA, other, 5)).hasSize(1);
    assertThat(suggestions.findDismissed(TEA, 5))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.one().id()).isEqualTo(anna);
              assertThat(pair.other().id()).isEqualTo(other);
              assertThat(pair.by()).isEqualTo("yunying");
            });

    members.recordFact(anna, "phone", "13812341234", "form");
    members.recordFact(other, "phone", "13812341234", "form");

    assertThat(suggestions.findFor(TEA, anna, 5))
        .extracting(LinkSuggestion::reason, s -> s.other().id())
        .containsExactly(
            Tuple.tuple(LinkReason.SAME_CONTACT, other),
            Tuple.tuple(LinkReason.SAME_NICKNAME, third));
  }

  @Test
  void aDismissalCanBeTakenBackAndDismissingNothingLeavesNothing() {
    var anna = rows.member("安娜", Platform.QQ, "20002001");
    var other = rows.member("安娜", Platform.WECOM, "wm-anna");
    var ben = rows.member("本", Platform.QQ, "30003001");
    suggestions.dismiss(TEA, anna, other, "yunying");
    suggestions.dismiss(TEA, anna, ben, "yunying");
    assertThat(suggestions.find(TEA, 5)).isEmpty();
    assertThat(suggestions.findDismissed(TEA, 5)).hasSize(1);

    suggestions.restore(other, anna);

    assertThat(suggestions.find(TEA, 5)).hasSize(1);
    assertThat(suggestions.findDismissed(TEA, 5)).isEmpty();
  }

  @Test
  void eachMemberSeesItsOwnOnly() {
    var anna = rows.member("安娜", Platform.QQ, "20002001");
    rows.member("安娜", Platform.WECOM, "wm-anna");
    rows.member("本", Platform.QQ, "30003001");
    rows.member("本", Platform.WECOM, "wm-ben");

    assertThat(suggestions.find(TEA, 5)).hasSize(2);
    assertThat(suggestions.find(TEA, 1)).hasSize(1);
    assertThat(suggestions.findFor(TEA, anna, 5))
        .extracting(LinkSuggestion::text)
        .isEqualTo(List.of("安娜"));
  }
}
