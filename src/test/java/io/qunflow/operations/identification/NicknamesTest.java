package io.qunflow.operations.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
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

/** What helps to type a nickname tells no stranger who is in the group. */
class NicknamesTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final MemberSelect EVERYBODY =
      new MemberSelect(
          "SELECT id AS member_id FROM member WHERE community_key = :community",
          Map.of("community", "tea"));

  private TestDatabase database;
  private Modules modules;
  private PeopleRows people;
  private Nicknames nicknames;

  @BeforeEach
  void members() throws Exception {
    database = openDatabase();
    modules = Modules.start(database.dataSource(), Clock.systemUTC(), "io.qunflow.community");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    people = new PeopleRows(database.dataSource(), TEA);
    nicknames = new Nicknames(new JdbcTemplate(database.dataSource()));
    List.of("安娜😀", " 安娜老师 ", "Anna", "anna.b", "安", "1381234", "13812341234", "a%b", "a_b")
        .forEach(people::member);
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
  void beginsWithWhatWasTypedShortestFirst() {
    assertThat(nicknames.suggest(EVERYBODY, " 安娜 ")).containsExactly("安娜😀", "安娜老师");
    assertThat(nicknames.suggest(EVERYBODY, "AN")).containsExactly("Anna", "anna.b");
    assertThat(nicknames.suggest(EVERYBODY, "娜老")).isEmpty();
  }

  @Test
  void nothingForLessThanTwoCharactersAndNoSignStandsForAnother() {
    for (var typed : List.of("", "安", "😀", "%", "%%", "__", "a%%", "' OR 1=1 --")) {
      assertThat(nicknames.suggest(EVERYBODY, typed)).as(typed).isEmpty();
    }
    assertThat(nicknames.suggest(EVERYBODY, null)).isEmpty();
    assertThat(nicknames.suggest(EVERYBODY, "a%")).containsExactly("a%b");
  }

  @Test
  void neverAPhoneAndNeverMoreThanEight() {
    assertThat(nicknames.suggest(EVERYBODY, "138")).isEmpty();
    for (int i = 0; i < 30; i++) {
      people.member("茶友" + i);
    }
    assertThat(nicknames.suggest(EVERYBODY, "茶友")).hasSize(Nicknames.MOST);
  }
}
