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
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import io.qunflow.support.smtp.SmtpServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
  private static final String SECRET =
      "whsec_" + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

  private Instant now = Instant.parse("2026-11-22T04:00:00Z");
  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private PeopleRows people;
  private VisitorCodes codes;
  private MemberId anna;

  @BeforeEach
  void annaHasAMailbox() throws Exception {
    System.setProperty(SmtpServer.PORT, "1");
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            movable(),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.identification",
            "io.qunflow.support.smtp");
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    people = new PeopleRows(database.dataSource(), TEA);
    setUp("mail", Map.of("from", "tea@example.com"));
    setUp("sms", Map.of("url", "https://sms.example.com/send", "secret", SECRET));
    anna = person("安娜", "Anna@Example.com", "13812341234");
    codes = modules.get(VisitorCodes.class);
  }

  private void setUp(String channel, Map<String, String> values) throws Exception {
    modules
        .get(ChannelSettings.class)
        .save(TEA, channel, Optional.empty(), new EndpointForm(true, values, null, null), "admin");
  }

  private void switchOff(String channel) {
    sql.update("UPDATE channel_endpoint SET enabled = FALSE WHERE channel = ?", channel);
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
  @ValueSource(
      strings = {
        "anna@example.com",
        " Anna@Example.com ",
        "13812341234",
        "138 1234 1234",
        "+86-138-1234-1234"
      })
  void theCodeSaysWhoItIs(String contact) {
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

    assertThat(sent()).isEqualTo(CodeRequests.MOST_SENDS);
    now = now.plus(Duration.ofMinutes(61));
    codes.send(TEA, ROUND, "b9", "anna@example.com");
    assertThat(sent()).isEqualTo(CodeRequests.MOST_SENDS + 1);
  }

  @Test
  void oneBrowserAsksFiveTimesAnHourForWhomeverAndKeepsTheCodeItHas() {
    for (int i = 0; i < 4; i++) {
      codes.send(TEA, ROUND, BROWSER, "nobody" + i + "@example.com");
    }
    codes.send(TEA, ROUND, BROWSER, "anna@example.com");
    var code = lastCode();

    codes.send(TEA, ROUND, BROWSER, "13812341234");

    assertThat(sent()).isEqualTo(1);
    assertThat(codes.check(ROUND, BROWSER, code)).contains(anna);
  }

  @Test
  void onePhoneGetsThreeAnHourHoweverManyCommunitiesKnowIt() throws Exception {
    var keys = new ArrayList<CommunityKey>();
    for (var name : List.of("wine", "rice", "salt", "oil")) {
      var key = new CommunityKey(name);
      modules
          .get(CommunityService.class)
          .create(new NewCommunity(name, name, "interest", "Asia/Shanghai", null));
      modules
          .get(ChannelSettings.class)
          .save(
              key,
              "sms",
              Optional.empty(),
              new EndpointForm(
                  true,
                  Map.of("url", "https://sms.example.com/send", "secret", SECRET),
                  null,
                  null),
              "admin");
      var member =
          new PeopleRows(database.dataSource(), key).member("安娜", Platform.QQ, "q-" + name);
      modules.get(MemberService.class).recordFact(member, "手机", "138 1234 1234", "csv");
      keys.add(key);
    }

    for (var key : keys) {
      codes.send(key, ROUND, "b-" + key, "13812341234");
    }

    assertThat(sent()).isEqualTo(CodeRequests.MOST_SENDS);
  }

  @Test
  void goesTheWayThatWasTypedOrElseTheOneThereIs() {
    codes.send(TEA, ROUND, "b1", "13812341234");
    codes.send(TEA, ROUND, "b2", "anna@example.com");
    switchOff("mail");
    codes.send(TEA, ROUND, "b3", "anna@example.com");

    assertThat(
            sql.queryForList(
                "SELECT m.channel FROM message m JOIN message_order o ON o.id = m.order_id"
                    + " WHERE o.about = 'visitor-code' ORDER BY m.id",
                String.class))
        .containsExactly("sms", "mail", "sms");
  }

  @Test
  void nothingIsSentWhereNoChannelIsSetUp() {
    switchOff("mail");
    switchOff("sms");

    codes.send(TEA, ROUND, BROWSER, "13812341234");

    assertThat(sent()).isZero();
    assertThat(codes.check(ROUND, BROWSER, "000000")).isEmpty();
  }

  @Test
  void twentyAtOnceAreNoMoreThanThree() throws Exception {
    var work = new ArrayList<Callable<Void>>();
    for (int i = 0; i < 20; i++) {
      var browser = "p" + i;
      work.add(
          () -> {
            codes.send(TEA, ROUND, browser, "anna@example.com");
            return null;
          });
    }
    var pool = Executors.newFixedThreadPool(20);
    try {
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(sent()).isEqualTo(CodeRequests.MOST_SENDS);
  }

  /** A stranger gets fifteen guesses an hour at a member: one hour in 66,000 hits. */
  @Test
  void guessingIsBoundedWhateverBrowserGuesses() {
    for (int i = 0; i < 20; i++) {
      codes.send(TEA, ROUND, "b" + i, "anna@example.com");
      for (int guess = 0; guess < 10; guess++) {
        codes.check(ROUND, "b" + i, "x" + guess);
      }
    }
    int guesses =
        sql.queryForObject(
            "SELECT SUM(tries) FROM visitor_code WHERE member_id IS NOT NULL", Integer.class);

    assertThat(guesses).isEqualTo(CodeRequests.MOST_SENDS * VisitorCodes.MOST_TRIES);
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
  void whoHasNeitherPhoneNorMailboxIsNotSentAnything() {
    var ben = people.member("本", Platform.QQ, "20001");
    modules.get(MemberService.class).recordFact(ben, "微信", "ben-wx", "csv");

    codes.send(TEA, ROUND, BROWSER, "ben-wx");

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
    return values.replaceAll(".*\"code\":\"(\\d{6})\".*", "$1");
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
