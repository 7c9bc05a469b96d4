package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class MemberServiceTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private TestDatabase database;
  private Modules modules;
  private MemberService members;

  @BeforeEach
  void aCommunityOfFour() throws Exception {
    database = openDatabase();
    modules = Modules.start(database.dataSource(), Clock.systemUTC(), "io.qunflow.community");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    members = modules.get(MemberService.class);
    for (var name : List.of("Anna", "anna", "小明😀", "helper-bot")) {
      add(name);
    }
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
  void findsByExactNameOnly() {
    assertThat(nickname("Anna")).isEqualTo("Anna");
    assertThat(nickname("anna")).isEqualTo("anna");
    assertThat(members.findByNickname(TEA, "ANNA")).isEmpty();
    assertThat(members.findByNickname(TEA, "小明😁")).isEmpty();
    assertThat(nickname(" 小明😀 ")).isEqualTo("小明😀");
  }

  @Test
  void prefersTheNameAsWrittenToTheOneWithoutItsBlanks() {
    add("Anna ");
    add(" 小红");

    assertThat(nickname("Anna")).isEqualTo("Anna");
    assertThat(nickname("Anna ")).isEqualTo("Anna ");
    assertThat(nickname("anna ")).isEqualTo("anna");
    assertThat(nickname("小红")).isEqualTo(" 小红");
  }

  @Test
  void leavesStaffAndBotsOutOfFigures() {
    members.agreeToDuty(id("Anna"));
    members.agreeToDuty(id("anna"));

    members.markStaff(id("Anna"));
    members.markBot(id("helper-bot"));

    assertThat(members.countMembers(TEA)).isEqualTo(2);
    assertThat(members.countWithStaffAndBots(TEA)).isEqualTo(4);
    assertThat(members.findAgreedToDuty(TEA)).containsExactly(id("anna"));
    assertThat(members.find(id("Anna")).orElseThrow().isStaffOrBot()).isTrue();
    members.markOrdinary(id("Anna"));
    assertThat(members.countMembers(TEA)).isEqualTo(3);
  }

  @Test
  void declinedDutyIsNotAskedAgain() {
    members.agreeToDuty(id("Anna"));

    members.declineDuty(id("Anna"));

    assertThat(members.findAgreedToDuty(TEA)).isEmpty();
  }

  @Test
  void aLaterFactReplacesTheEarlier() {
    members.recordFact(id("小明😀"), "industry", "茶叶", "form");
    members.recordFact(id("小明😀"), "industry", "𠮷野", "form");

    assertThat(members.find(id("小明😀")).orElseThrow().facts()).isEqualTo(Map.of("industry", "𠮷野"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> members.recordFact(id("Anna"), "industry", "  ", "form"));
  }

  @Test
  void coverageCountsMembersWithAtLeastHalfOfTheFacts() {
    members.markBot(id("helper-bot"));
    members.recordFact(id("Anna"), "a", "1", "form");
    members.recordFact(id("Anna"), "b", "1", "form");
    members.recordFact(id("anna"), "a", "1", "form");
    members.recordFact(id("helper-bot"), "a", "1", "form");
    members.recordFact(id("helper-bot"), "b", "1", "form");

    assertThat(members.factCoverage(TEA, List.of("a", "b", "c"))).isEqualTo(1 / 3.0);
    assertThat(members.factCoverage(TEA, List.of("a", "b"))).isEqualTo(2 / 3.0);
    assertThat(members.factCoverage(TEA, List.of())).isZero();
    assertThat(members.factCoverage(new CommunityKey("none"), List.of("a"))).isZero();
  }

  @Test
  void pagesInTheOrderOfAppearance() {
    members.recordFact(id("anna"), "a", "1", "form");

    assertThat(members.findMembers(TEA, 0, 3))
        .extracting(Member::nickname)
        .containsExactly("Anna", "anna", "小明😀");
    assertThat(members.findMembers(TEA, 1, 3))
        .extracting(Member::nickname)
        .containsExactly("helper-bot");
    assertThat(members.findMembers(TEA, 2, 3)).isEmpty();
    assertThat(members.findMembers(TEA, 0, 3).get(1).facts()).isEqualTo(Map.of("a", "1"));
    assertThat(members.findMembers(TEA, 0, 3).get(1).accounts())
        .containsExactly(new Account(Platform.OTHER, "anna", false, false));
  }

  private String nickname(String name) {
    return members.find(id(name)).orElseThrow().nickname();
  }

  private MemberId id(String name) {
    return members.findByNickname(TEA, name).orElseThrow();
  }

  private void add(String name) {
    var sql = modules.get(JdbcTemplate.class);
    sql.update(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', ?, 0)", name);
    sql.update(
        "INSERT INTO account (community_key, platform, name, member_id, created_at_ms)"
            + " SELECT 'tea', 'OTHER', nickname, id, 0 FROM member"
            + " WHERE CONCAT(nickname, '.') = CONCAT(?, '.')",
        name);
  }
}
