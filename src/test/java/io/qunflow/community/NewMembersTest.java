package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Members who come by another way than a file. */
class NewMembersTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private NewMembers newMembers;

  @BeforeEach
  void start() throws Exception {
    database = openDatabase();
    modules = Modules.start(database.dataSource(), Clock.systemUTC(), "io.qunflow.community");
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    newMembers = modules.get(NewMembers.class);
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
  void theSameNicknameIsTheSameMemberAndAnotherOneIsNot() {
    var first = newMembers.create(TEA, " 小明😀 ");

    assertThat(newMembers.create(TEA, "小明😀")).isEqualTo(first);
    assertThat(newMembers.create(TEA, "小明😁")).isNotEqualTo(first);
    assertThat(modules.get(MemberService.class).find(first).orElseThrow().nickname())
        .isEqualTo("小明😀");
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM account", Integer.class)).isEqualTo(2);
  }

  @Test
  void whoHasAnAccountOfThatNameIsNotWhoIsKnownByTheNicknameOnly() {
    var rows = new PeopleRows(database.dataSource(), TEA);
    var known = rows.member("小红", Platform.OTHER, "小红");

    assertThat(newMembers.create(TEA, "小红")).isNotEqualTo(known);
  }

  @Test
  void twentyAtOnceAreOneMember() throws Exception {
    var work = new ArrayList<Callable<MemberId>>();
    for (int i = 0; i < 20; i++) {
      work.add(() -> newMembers.create(TEA, "新来的"));
    }
    var made = new HashSet<MemberId>();
    var pool = Executors.newFixedThreadPool(20);
    try {
      for (var done : pool.invokeAll(work)) {
        made.add(done.get());
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(made).hasSize(1);
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM member", Integer.class)).isOne();
  }

  @Test
  void anEmptyOrEndlessNicknameIsNone() {
    for (var name : new String[] {"", "  ", "x".repeat(191)}) {
      assertThatThrownBy(() -> newMembers.create(TEA, name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
