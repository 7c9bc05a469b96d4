package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private AccountLinks links;
  private MemberService members;
  private PeopleRows rows;
  private MemberId anna;
  private MemberId annaOnQq;
  private MemberId ben;

  @BeforeEach
  void aCommunityOfThree() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), "io.qunflow.community");
    links = modules.get(AccountLinks.class);
    members = modules.get(MemberService.class);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    rows = new PeopleRows(database.dataSource(), TEA);
    anna = rows.member("安娜", Platform.WECOM, "anna");
    annaOnQq = rows.member("安娜😀", Platform.QQ, "10001");
    ben = rows.member("小本", Platform.QQ, "20002");
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
  void oneMemberHasTheAccountsOfBoth() throws Exception {
    links.link(annaOnQq, anna, "yunying");

    assertThat(member(anna).accounts()).extracting(Account::name).containsExactly("anna", "10001");
    assertThat(members.findMembers(TEA, 0, 9)).extracting(Member::id).containsExactly(anna, ben);
    assertThat(members.countWithStaffAndBots(TEA)).isEqualTo(2);
    assertThat(members.countMembers(TEA)).isEqualTo(2);
    assertThat(members.countMembers(List.of(TEA))).isEqualTo(Map.of(TEA, 2));
    assertThat(members.countMatching(TEA, "安娜")).isEqualTo(1);
    assertThat(members.findByNickname(TEA, "安娜😀")).contains(anna);
    assertThat(members.findByNickname(TEA, "10001")).contains(anna);
  }

  @Test
  void whatOnlyTheOtherStatedIsKnownAndGoesWithTheLink() throws Exception {
    members.recordFact(anna, "city", "杭州", "form");
    members.recordFact(annaOnQq, "city", "上海", "form");
    members.recordFact(annaOnQq, "industry", "教育", "form");

    long link = links.link(annaOnQq, anna, "yunying");

    assertThat(member(anna).facts()).isEqualTo(Map.of("city", "杭州", "industry", "教育"));
    assertThat(member(anna).linkedFacts()).containsExactly("industry");
    assertThat(members.factCoverage(TEA, List.of("city", "industry"))).isEqualTo(0.5);

    members.recordFact(anna, "budget", "5000", "form");
    links.undo(link, "admin");

    assertThat(member(anna).facts()).isEqualTo(Map.of("city", "杭州", "budget", "5000"));
    assertThat(member(annaOnQq).facts()).isEqualTo(Map.of("city", "上海", "industry", "教育"));
  }

  @Test
  void aFactStatedMeanwhileStaysEvenIfItSaysTheSame() throws Exception {
    members.recordFact(annaOnQq, "industry", "教育", "form");
    long link = links.link(annaOnQq, anna, "yunying");
    members.recordFact(anna, "industry", "教育", "form");

    links.undo(link, "admin");

    assertThat(member(anna).facts()).isEqualTo(Map.of("industry", "教育"));
  }

  @Test
  void whoAgreedToDutyUnderOneAccountAgreedAndMayDeclineForBoth() throws Exception {
    members.agreeToDuty(annaOnQq);
    links.link(annaOnQq, anna, "yunying");
    assertThat(members.findAgreedToDuty(TEA)).containsExactly(anna);

    members.declineDuty(anna);

    assertThat(members.findAgreedToDuty(TEA)).isEmpty();
  }

  @Test
  void ourOwnPeopleStayOursUnderEachAccount() throws Exception {
    members.markStaff(annaOnQq);
    long link = links.link(annaOnQq, anna, "yunying");
    assertThat(member(anna).isStaffOrBot()).isTrue();
    assertThat(members.countMembers(TEA)).isEqualTo(1);

    links.undo(link, "yunying");

    assertThat(member(anna).isStaffOrBot()).isFalse();
    assertThat(member(annaOnQq).isStaffOrBot()).isTrue();
  }

  @Test
  void theLinkSaysWhoSaidSoAndWhoTookItBack() throws Exception {
    long link = links.link(annaOnQq, anna, "yunying");

    assertThat(links.findOf(anna))
        .containsExactly(
            new AccountLink(link, annaOnQq, "安娜😀", anna, 1, "yunying", NOW, null, null));
    assertThat(links.findTarget(annaOnQq)).contains(anna);
    assertThat(links.findAllOf(anna)).containsExactly(anna, annaOnQq);

    links.undo(link, "admin");

    assertThat(links.findOf(annaOnQq))
        .containsExactly(
            new AccountLink(link, annaOnQq, "安娜😀", anna, 1, "yunying", NOW, "admin", NOW));
    assertThat(links.findTarget(annaOnQq)).isEmpty();
    assertThat(links.findAllOf(anna)).containsExactly(anna);
  }

  @Test
  void allAccountsGoOverTogetherAndComeBackTogether() throws Exception {
    rows.account(annaOnQq, Platform.WECHAT, "wx-anna");
    long link = links.link(annaOnQq, anna, "yunying");
    assertThat(links.find(link).orElseThrow().accounts()).isEqualTo(2);
    assertThat(member(anna).accounts()).hasSize(3);

    links.undo(link, "yunying");

    assertThat(member(annaOnQq).accounts()).hasSize(2);
    assertThat(member(anna).accounts()).hasSize(1);
  }

  @Test
  void neitherChainNorCircleComesAbout() throws Exception {
    links.link(annaOnQq, anna, "yunying");

    assertRefused(anna, ben, LinkRefusedException.MEMBER_HAS_LINKS, "先撤销");
    assertRefused(annaOnQq, ben, LinkRefusedException.MEMBER_LINKED, "已经并到“安娜”名下");
    assertRefused(anna, annaOnQq, LinkRefusedException.MEMBER_LINKED, "已经并到“安娜”名下");
    assertRefused(ben, annaOnQq, LinkRefusedException.MEMBER_LINKED, "直接和“安娜”合并");
    assertRefused(ben, ben, LinkRefusedException.SAME_MEMBER, "不能和自己合并");
  }

  @Test
  void severalMayBeLinkedToOneAndEachIsTakenBackAlone() throws Exception {
    members.recordFact(annaOnQq, "industry", "教育", "form");
    members.recordFact(ben, "industry", "茶叶", "form");
    long first = links.link(annaOnQq, anna, "yunying");
    long second = links.link(ben, anna, "yunying");
    assertThat(member(anna).facts()).isEqualTo(Map.of("industry", "教育"));

    links.undo(first, "yunying");

    assertThat(member(anna).facts()).isEqualTo(Map.of("industry", "茶叶"));
    assertThat(links.find(second).orElseThrow().holds()).isTrue();
  }

  @Test
  void refusesMembersOfTwoCommunitiesAndThoseWhoDoNotExist() throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("yoga", "瑜伽", "interest", "Asia/Shanghai", null));
    var elsewhere =
        new PeopleRows(database.dataSource(), new CommunityKey("yoga"))
            .member("安娜", Platform.QQ, "10001");

    assertRefused(elsewhere, anna, LinkRefusedException.OTHER_COMMUNITY, "只能合并同一个社群里的成员");
    assertThatThrownBy(() -> links.link(new MemberId(4711), anna, "yunying"))
        .isInstanceOf(UnknownMemberException.class)
        .hasMessageContaining("4711");
  }

  @Test
  void aLinkIsTakenBackOnce() throws Exception {
    long link = links.link(annaOnQq, anna, "yunying");
    links.undo(link, "yunying");

    assertThat(
            catchThrowableOfType(LinkRefusedException.class, () -> links.undo(link, "admin"))
                .code())
        .isEqualTo(LinkRefusedException.ALREADY_UNDONE);
    assertThatThrownBy(() -> links.undo(4711, "admin")).isInstanceOf(UnknownLinkException.class);
  }

  @Test
  void takenBackItMayBeSaidAgain() throws Exception {
    links.undo(links.link(annaOnQq, anna, "yunying"), "yunying");

    long again = links.link(annaOnQq, anna, "yunying");

    assertThat(links.findOf(anna)).hasSize(2).extracting(AccountLink::id).contains(again);
    assertThat(member(anna).accounts()).hasSize(2);
  }

  @Test
  void whatIsCountedOverAccountsIsToldToBeOutOfDate() throws Exception {
    var heard = new ArrayList<AccountsChanged>();
    modules.listen(AccountsChanged.class, heard::add);

    long link = links.link(annaOnQq, anna, "yunying");
    links.undo(link, "yunying");
    modules.get(MemberService.class).markStaff(ben);

    assertThat(heard).containsExactlyElementsOf(Collections.nCopies(3, new AccountsChanged(TEA)));
  }

  @Test
  void ofTwoWhoLinkAtOnceOneIsRefused() throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    try {
      var outcomes = new ArrayList<String>();
      List<Callable<String>> both =
          List.of(() -> outcome(annaOnQq, anna), () -> outcome(anna, annaOnQq));
      for (var future : pool.invokeAll(both)) {
        outcomes.add(future.get());
      }

      assertThat(outcomes).containsExactlyInAnyOrder("linked", LinkRefusedException.MEMBER_LINKED);
    } finally {
      pool.shutdownNow();
    }
    assertThat(members.countWithStaffAndBots(TEA)).isEqualTo(2);
  }

  private String outcome(MemberId from, MemberId to) throws Exception {
    try {
      links.link(from, to, "yunying");
      return "linked";
    } catch (LinkRefusedException e) {
      return e.code();
    }
  }

  private void assertRefused(MemberId from, MemberId to, String code, String words) {
    var refused =
        catchThrowableOfType(LinkRefusedException.class, () -> links.link(from, to, "yunying"));
    assertThat(refused).isNotNull().hasMessageContaining(words);
    assertThat(refused.code()).isEqualTo(code);
  }

  private Member member(MemberId id) {
    return members.find(id).orElseThrow();
  }
}
