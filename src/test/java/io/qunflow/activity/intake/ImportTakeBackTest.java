package io.qunflow.activity.intake;

import static io.qunflow.activity.intake.SaidEvents.anExport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.LinkSuggestions;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportTakeBackTest extends IntoImportWorld {

  @Test
  void theRecordStaysAndSaysWhoTookItBack() throws Exception {
    var result = world.take(community, anExport().message("a", 0, "1", null, "x").list());

    world.get(ImportTakeBack.class).takeBack(community, result.importId(), "bo");

    var past = world.get(ImportLog.class).find(community, result.importId()).orElseThrow();
    assertThat(past.takenBackBy()).isEqualTo("bo");
    assertThat(past.takenBackAt()).isEqualTo(NOW);
    assertThat(past.imported()).isEqualTo(1);
  }

  @Test
  void isDoneOnceAndOnlyInItsOwnCommunity() throws Exception {
    var result = world.take(community, anExport().message("a", 0, "1", null, "x").list());
    var other = world.aCommunity();

    assertThatThrownBy(() -> world.takeBack(other, result))
        .isInstanceOf(UnknownImportException.class);
    world.takeBack(community, result);
    assertThatThrownBy(() -> world.takeBack(community, result))
        .isInstanceOf(UnknownImportException.class)
        .hasMessageContaining("已经撤销");
  }

  @Test
  void whatAnotherImportBroughtTooStaysWithHowThatOneCalledThem() throws Exception {
    var first = world.take(community, anExport().message("a", 0, "1", "旧名", "x").list());
    world.take(community, anExport().message("a", 0, "1", "新名", "x").list());
    assertThat(nicknames()).containsExactly("旧名");

    world.takeBack(community, first);

    assertThat(nicknames()).containsExactly("新名");
    assertThat(
            strings(
                "SELECT e.external_id FROM activity_event e JOIN chat_group g"
                    + " ON g.id = e.group_id WHERE g.community_key = ?"))
        .containsExactly("a");
  }

  @Test
  void membersSomethingElseRefersToStay() throws Exception {
    var result =
        world.take(
            community,
            anExport()
                .message(null, 0, "1", "知道的", "x")
                .message(null, 0, "2", "愿值班", "x")
                .message(null, 0, "3", "自己人", "x")
                .message(null, 0, "4", "小号", "x")
                .message(null, 0, "5", "大号", "x")
                .message(null, 0, "6", "路过", "x")
                .list());
    var members = world.get(MemberService.class);
    members.recordFact(member("知道的"), "职业", "茶农", "form");
    members.agreeToDuty(member("愿值班"));
    members.markStaff(member("自己人"));
    world.get(AccountLinks.class).link(member("小号"), member("大号"), "op");

    world.takeBack(community, result);

    assertThat(strings("SELECT name FROM account WHERE community_key = ? ORDER BY name"))
        .contains("1", "2", "3")
        .doesNotContain("6");
    assertThat(nicknames()).doesNotContain("路过");
    assertThat(members.find(memberOf("1")).orElseThrow().facts()).containsEntry("职业", "茶农");
  }

  @Test
  void theSameFileComesInAgainAsIfForTheFirstTime() throws Exception {
    var events =
        anExport()
            .joined(0, "小明")
            .message("q", 1, "1", "小明", "怎么泡？")
            .message("a", 2, "2", "小红", "@小明 用热水")
            .list();
    var first = world.take(community, events);
    var before = world.dump(community);
    world.takeBack(community, first);

    var again = world.take(community, events);

    assertThat(again.imported()).isEqualTo(3);
    assertThat(again.newMembers()).isEqualTo(2);
    assertThat(world.dump(community)).isEqualTo(before);
  }

  @Test
  void mentionsCountAgainOnceNothingStatesReplies() throws Exception {
    world.take(
        community,
        anExport().message("q", 1, "1", "小明", "怎么泡？").message("a", 2, "2", "小红", "@小明 用热水").list());
    var before = world.dump(community);
    var stating = world.take(community, anExport().answer("b", 50, "3", "q").list());
    assertThat(world.dump(community))
        .noneMatch(row -> row.contains("| a | 2 |") && row.contains("| q |"));

    world.takeBack(community, stating);

    assertThat(world.dump(community)).isEqualTo(before);
  }

  @Test
  void marksTheSameWeeksAsTheImport() throws Exception {
    world.take(community, anExport().message("q", 1, "1", null, "x").list());
    world.sql().update("DELETE FROM week_due WHERE community_key = ?", community.value());
    var result = world.take(community, anExport().answer("a", 8 * 24, "2", "q").list());
    var marked = marks();
    world.sql().update("DELETE FROM week_due WHERE community_key = ?", community.value());

    world.takeBack(community, result);

    assertThat(marks()).isEqualTo(marked).hasSize(3);
  }

  @Test
  void whoWasCalledAnotherPersonGoesWithTheImportThatBroughtThem() throws Exception {
    var result =
        world.take(
            community,
            anExport().message("a", 0, "1", "安娜", "x").message("b", 1, "2", "安娜", "x").list());
    var suggestions = world.get(LinkSuggestions.class);
    suggestions.dismiss(community, memberOf("1"), memberOf("2"), "bo");
    assertThat(suggestions.findDismissed(community, 5)).hasSize(1);

    world.takeBack(community, result);

    assertThat(nicknames()).isEmpty();
    assertThat(suggestions.findDismissed(community, 5)).isEmpty();
  }

  private List<String> marks() {
    return strings("SELECT week_start FROM week_due WHERE community_key = ? ORDER BY 1");
  }

  private List<String> nicknames() {
    return strings("SELECT nickname FROM member WHERE community_key = ? ORDER BY nickname");
  }

  private MemberId member(String nickname) {
    return world.get(MemberService.class).findByNickname(community, nickname).orElseThrow();
  }

  private MemberId memberOf(String account) {
    return new MemberId(
        world
            .sql()
            .queryForObject(
                "SELECT member_id FROM account WHERE community_key = ? AND name = ?",
                Long.class,
                community.value(),
                account));
  }

  private List<String> strings(String sql) {
    return world.sql().queryForList(sql, String.class, community.value());
  }
}
