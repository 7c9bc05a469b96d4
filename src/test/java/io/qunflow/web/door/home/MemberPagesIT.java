package io.qunflow.web.door.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberData;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.PersonalAccess;
import io.qunflow.community.Platform;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.support.ApiClient;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import io.qunflow.web.door.DoorClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A member's own pages, over HTTP as a browser without JavaScript asks for them. */
@QunflowIT
class MemberPagesIT {

  @LocalServerPort int port;
  @Autowired MemberLinks links;
  @Autowired MemberService members;
  @Autowired Consents consents;
  @Autowired AccessLog log;
  @Autowired DataSource dataSource;
  @Autowired Clock clock;
  @Autowired MemberData data;
  @Autowired MessageSource words;

  private DoorClient door() {
    return new DoorClient(port);
  }

  private CommunityKey community;
  private PeopleRows rows;
  private MemberId anna;

  @BeforeEach
  void anna() {
    community = new CommunityKey("own-" + UUID.randomUUID().toString().substring(0, 8));
    api()
        .post(
            "/communities",
            Map.of(
                "key", community.value(),
                "name", "Hybris 技术交流社",
                "type", "interest",
                "timeZone", "Asia/Shanghai"));
    rows = new PeopleRows(dataSource, community);
    anna = rows.member("安娜😀", Platform.QQ, "20002233");
    members.recordFact(anna, "industry", "教育 <b>&", "form");
    members.recordFact(anna, "手机", "13812341234", "form");
  }

  @Test
  void hasWordsForEverythingThatIsHeld() {
    for (var section : data.count(anna).keySet()) {
      for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(words.getMessage("held." + section, null, "", language))
            .as(section + " in " + language)
            .isNotEmpty();
      }
    }
  }

  @Test
  void showsWhatIsKnownWithNumbersMaskedAndTakesCorrections() {
    var door = door();
    var page = door.get(path(LinkPurpose.HOME, "/home/profile"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("138****1234", "20***33", "教育 &lt;b&gt;&amp;")
        .doesNotContain("13812341234", "20002233");

    var saved =
        door.post(
            page,
            path(LinkPurpose.HOME, "/home/profile"),
            Map.of("fact.industry", List.of("培训"), "fact.手机", List.of("1")));

    assertThat(saved.body()).contains("已经改好");
    assertThat(members.find(anna).orElseThrow().facts())
        .containsEntry("industry", "培训")
        .containsEntry("手机", "13812341234");
  }

  @Test
  void givesAndWithdrawsAConsentByTheSameTap() {
    var door = door();
    var address = path(LinkPurpose.HOME, "/home/consents");
    var page = door.get(address);
    assertThat(consents.find(anna)).isEmpty();

    door.post(
        page,
        address,
        Map.of("purpose.MARKETING", List.of("yes"), "purpose.RESEARCH", List.of("yes")));
    assertThat(consents.findWithout(ConsentPurpose.MARKETING, List.of(anna))).isEmpty();
    assertThat(consents.find(anna)).containsOnlyKeys(ConsentPurpose.MARKETING);

    door.post(
        page,
        address,
        Map.of("purpose.MARKETING", List.of("no"), "stop", List.of("mail", "inbox")));
    assertThat(consents.findWithout(ConsentPurpose.MARKETING, List.of(anna))).containsExactly(anna);
    assertThat(consents.findOptOuts(anna)).containsExactlyInAnyOrder("mail", "inbox");

    door.post(page, address, Map.of());
    assertThat(consents.findOptOuts(anna)).isEmpty();
  }

  @Test
  void stopsMessagesByOneTapAndFromTheMailProgramAndNotByLooking() {
    var door = door();
    var address = path(LinkPurpose.OPT_OUT, "/opt-out");
    var page = door.get(address);
    assertThat(consents.findOptOuts(anna)).isEmpty();

    assertThat(door.post(page, address, Map.of()).body()).contains("已经停了");
    assertThat(consents.findOptedOut("mail", List.of(anna))).containsExactly(anna);

    door.post(page, address, Map.of("again", List.of("yes")));
    assertThat(consents.findOptedOut("mail", List.of(anna))).isEmpty();

    var mail =
        door()
            .postWithoutToken(
                path(LinkPurpose.OPT_OUT, ""), Map.of("List-Unsubscribe", List.of("One-Click")));
    assertThat(mail.statusCode()).isEqualTo(200);
    assertThat(consents.findOptedOut("mail", List.of(anna))).containsExactly(anna);
  }

  @Test
  void showsMessagesOfTheInboxOnly() {
    message("inbox", "S", "{{nickname}}，{{community}}请您填一份问卷");
    message("mail", "S", "不在这里");
    message("inbox", "Q", "还没有发");

    var page = door().get(path(LinkPurpose.HOME, "/home/inbox"));

    assertThat(page.body()).contains("安娜😀，Hybris 技术交流社请您填一份问卷").doesNotContain("不在这里", "还没有发");
  }

  @Test
  void handsOverEverythingAsAFile() {
    var door = door();
    var file =
        door.post(
            door.get(path(LinkPurpose.HOME, "/home")),
            path(LinkPurpose.HOME, "/home/export"),
            Map.of());

    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(file.body()).contains("\"facts\"", "13812341234", "20002233");
    assertThat(log.findPage(community, 0, 1))
        .extracting(PersonalAccess::person)
        .containsExactly("member:" + anna.value());
  }

  @Test
  void erasesAfterAskingOnceAndTheLinkIsOver() {
    var door = door();
    var address = path(LinkPurpose.HOME, "/home/erase");
    var page = door.get(address);

    var unsure = door.post(page, address, Map.of());
    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.body()).contains("请先勾选");
    assertThat(members.find(anna).orElseThrow().nickname()).isEqualTo("安娜😀");

    var done = door.post(page, address, Map.of("sure", List.of("yes")));

    assertThat(done.body()).contains("已经删除").doesNotContain("安娜");
    var gone = members.find(anna).orElseThrow();
    assertThat(gone.nickname()).startsWith("已注销-");
    assertThat(gone.facts()).isEmpty();
    assertThat(door.get(address).statusCode()).isEqualTo(404);
    assertThat(consents.findOptedOut("mail", List.of(anna))).containsExactly(anna);
    assertThat(log.findPage(community, 0, 1))
        .extracting(PersonalAccess::kind)
        .containsExactly(AccessKind.ERASURE);
  }

  @Test
  void aLinkForOnePageOpensNoOther() {
    var optOut = path(LinkPurpose.OPT_OUT, "");

    for (var page : List.of("/home", "/home/profile", "/home/consents", "/home/erase")) {
      assertThat(door().get(optOut + page).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(
            door()
                .postWithoutToken(
                    path(LinkPurpose.HOME, "/home/erase"), Map.of("sure", List.of("yes")))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void operatorsExportAndEraseOverRest() {
    assertThat(api().get("/members/" + anna.value() + "/export").status()).isEqualTo(200);
    assertThat(api().post("/members/" + anna.value() + "/erase", Map.of("reason", "")).status())
        .isEqualTo(422);

    var erased = api().post("/members/" + anna.value() + "/erase", Map.of("reason", "本人来电要求"));

    assertThat(erased.status()).isEqualTo(200);
    assertThat(erased.body().path("pseudonym").asText()).startsWith("已注销-");
    assertThat(members.find(anna).orElseThrow().accounts().get(0).name()).startsWith("已注销-");

    var names = new JdbcTemplate(dataSource);
    int before = erasedNames(names);
    assertThat(
            api()
                .post(
                    "/communities/" + community.value() + "/readmissions",
                    Map.of("name", "20002233"))
                .status())
        .isEqualTo(204);
    assertThat(erasedNames(names)).isLessThan(before);
  }

  @Test
  void looksRightOnAPhone() {
    message("inbox", "S", "安娜，这周六晚上八点聊“怎么挑 ERP 顾问”，在 1 群。想来就点一下。");
    for (var language : List.of("zh-CN", "en")) {
      Page page = Browser.of(375, language, true);
      for (var name :
          List.of("home", "home/profile", "home/consents", "home/inbox", "home/erase")) {
        page.navigate("http://localhost:" + port + path(LinkPurpose.HOME, "/" + name));
        picture(page, name.replace('/', '-') + "-" + language);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 375")).isEqualTo(true);
      }
      page.navigate("http://localhost:" + port + path(LinkPurpose.OPT_OUT, "/opt-out"));
      picture(page, "opt-out-" + language);
      page.context().close();
    }
  }

  private int erasedNames(JdbcTemplate sql) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM erased_name WHERE community_key = ?",
        Integer.class,
        community.value());
  }

  private static void picture(Page page, String name) {
    Browser.picture(page, "member-" + name);
    assertThat(page.content()).doesNotContain("??");
  }

  private String path(LinkPurpose purpose, String rest) {
    var link = links.link(purpose, anna.value(), 0, clock.instant().plus(Duration.ofDays(1)));
    return link.getRawPath() + rest;
  }

  private void message(String channel, String state, String body) {
    long order =
        rows.insert(
            "INSERT INTO message_order (order_key, about, community_key, kind, texts, shared_values,"
                + " created_at_ms) VALUES (?, 'test', ?, 'NOTICE', ?, '{}', 0)",
            UUID.randomUUID().toString(),
            community.value(),
            "{\"zh\":{\"subject\":\"周六的讨论\",\"body\":\"%s\"}}".formatted(body));
    new JdbcTemplate(dataSource)
        .update(
            "INSERT INTO message (order_id, target_id, member_id, channel, priority, state,"
                + " due_at_ms, settled_at_ms, created_at_ms) VALUES (?, ?, ?, ?, 60, ?, ?, ?, 0)",
            order,
            anna.value(),
            anna.value(),
            channel,
            state,
            clock.millis() + 600_000,
            clock.millis());
  }

  private ApiClient api() {
    return new ApiClient("http://localhost:" + port, "admin", QunflowIT.PASSWORD);
  }
}
