package io.qunflow.operations.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.messaging.Addresses;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has the mailbox of a member is that member. */
class VisitorCodesTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final String ROUND = "round:17";
  private static final String BROWSER = "b1";

  private Instant now = Instant.parse("2026-11-22T04:00:00Z");
  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private PeopleRows people;
  private VisitorCodes codes;
  private MemberId anna;

  @BeforeEach
  void annaHasAMailbox() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            movable(),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.identification");
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    people = new PeopleRows(database.dataSource(), TEA);
    anna = person("安娜", "Anna@Example.com", "13812341234");
    codes = modules.get(VisitorCodes.class);
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna@example.com", " Anna@Example.com ", "13812341234"})
  void theCodeFromTheMailSaysWhoItIs(String contact) {
    codes.send(TEA, ROUND, BROWSER, contact);

    assertThat(codes.check(ROUND, BROWSER, " " + lastCode() + " ")).contains(anna);
  }

  @Test
  void holdsOnce() {
    codes.send(TEA, ROUND, BROWSER, "anna@example.com");
    var code = lastCode();
    codes.check(ROUND, BROWSER, code);

    assertThat(codes.check(ROUND, BROWSER, code)).isEmpty();
  }

  @Test
  void holdsForItsBrowserAndRoundOnly() {
    codes.send(TEA, ROUND, BROWSER, "anna@example.com");

    assertThat(codes.check(ROUND, "b2", lastCode())).isEmpty();
    assertThat(codes.check("round:18", BROWSER, lastCode())).isEmpty();
  }

  @Test
  void holdsTenMinutes() {
    codes.send(TEA, ROUND, BROWSER, "anna@example.com");

    now = now.plus(VisitorCodes.OPENS);
    assertThat(codes.check(ROUND, BROWSER, lastCode())).isEmpty();
  }

  @Test
  void holdsFiveTries() {
    codes.send(TEA, ROUND, BROWSER, "anna@example.com");
    for (int i = 0; i < VisitorCodes.MOST_TRIES; i++) {
      assertThat(codes.check(ROUND, BROWSER, "nope")).isEmpty();
    }

    assertThat(codes.check(ROUND, BROWSER, lastCode())).isEmpty();
  }

  @Test
  void nobodyIsSentMoreThanThreeAnHourWhateverBrowserAsks() {
    for (int i = 0; i < 10; i++) {
      codes.send(TEA, ROUND, "b" + i % 3, "anna@example.com");
      codes.send(TEA, ROUND, "b" + i % 3, "nobody@example.com");
    }

    assertThat(sent()).isEqualTo(VisitorCodes.MOST_SENDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "nobody@example.com", "安娜", "%@%", "' OR 1=1 --", "shared@example.com"})
  void whoIsNotKnownOrNotTheOnlyOneGetsNothingAndNoCodeFits(String contact) {
    person("本", "shared@example.com", "13900000001");
    person("红", "shared@example.com", "13900000002");

    codes.send(TEA, ROUND, BROWSER, contact);

    assertThat(sent()).isZero();
    for (var guess : List.of("000000", "", "123456")) {
      assertThat(codes.check(ROUND, BROWSER, guess)).isEmpty();
    }
  }

  @Test
  void whoHasNoMailboxIsNotSentAnything() {
    var ben = people.member("本", Platform.QQ, "20001");
    modules.get(MemberService.class).recordFact(ben, "phone", "13700000000", "csv");

    codes.send(TEA, ROUND, BROWSER, "13700000000");

    assertThat(modules.get(Addresses.class).find("mail", List.of(ben))).isEmpty();
    assertThat(sent()).isZero();
  }

  @Test
  void aMemberOfAnotherCommunityIsNobodyHere() throws Exception {
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("wine", "酒", "interest", "Asia/Shanghai", null));

    codes.send(new CommunityKey("wine"), ROUND, BROWSER, "anna@example.com");

    assertThat(sent()).isZero();
  }

  private MemberId person(String nickname, String mail, String phone) {
    var member = people.member(nickname, Platform.QQ, "q" + phone);
    modules.get(MemberService.class).recordFact(member, "email", mail, "csv");
    modules.get(MemberService.class).recordFact(member, "phone", phone, "csv");
    return member;
  }

  private int sent() {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM message_delivery WHERE about = 'visitor-code'", Integer.class);
  }

  private String lastCode() {
    var values =
        sql.queryForObject(
            "SELECT shared_values FROM message_order ORDER BY id DESC LIMIT 1", String.class);
    return values.replaceAll("\\D", "");
  }

  private Clock movable() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
