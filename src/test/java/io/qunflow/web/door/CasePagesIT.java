package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.moderation.CaseEntry;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.CaseOutcome;
import io.qunflow.membership.moderation.CaseState;
import io.qunflow.membership.moderation.CaseStep;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.CrisisReport;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.NewCase;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.qunflow.operations.messaging.SendingPause;
import io.qunflow.support.Browser;
import io.qunflow.support.Corpora;
import io.qunflow.support.QunflowIT;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member sees what was decided, appeals, and raises a crisis, without a login (A4, A8). */
@QunflowIT
class CasePagesIT {

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired ModerationCases cases;
  @Autowired Crises crises;
  @Autowired SendingPause pause;
  @Autowired MemberLinks links;
  @Autowired TaskService tasks;
  @Autowired DataSource dataSource;
  @Autowired Clock clock;

  private CommunityKey community;
  private DoorClient door;
  private MemberId rain;
  private MemberId other;
  private int made;

  @BeforeEach
  void aMember() throws Exception {
    community = new CommunityKey("case-" + UUID.randomUUID().toString().substring(0, 8));
    communities.create(
        new NewCommunity(community.value(), "茶友会", "interest", "Asia/Shanghai", null));
    var people = new PeopleRows(dataSource, community);
    rain = people.member("小雨😀", Platform.QQ, community.value() + "1");
    other = people.member("小红", Platform.QQ, community.value() + "2");
    door = new DoorClient(port);
  }

  @Test
  void appealsOnceByTheLinkAndIsHeard() throws Exception {
    long id = open();
    var address = path(LinkPurpose.CASE, rain, id, "/case");
    var before = door.get(address);
    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(before.body()).contains("&lt;b&gt;加我", "还没有决定").doesNotContain("<textarea", "<b>加我");
    complete(id, "userTask_decideCase", Map.of("caseMeasure", "warn", "caseReason", "按<i>群规"));

    var page = door.get(address);
    assertThat(page.body()).contains("只提醒", "按&lt;i&gt;群规", "<textarea");
    assertThat(cases.find(community, id).state()).isEqualTo(CaseState.APPEALABLE);
    var empty = door.post(page, address, Map.of("words", List.of("  ")));
    assertThat(empty.statusCode()).isEqualTo(422);
    var sent = door.post(page, address, Map.of("words", List.of("那不是我发的 <b>😀")));
    assertThat(sent.body()).contains("收到了", "&lt;b&gt;😀").doesNotContain("<textarea");
    assertThat(door.post(page, address, Map.of("words", List.of("再说一次"))).statusCode())
        .isEqualTo(409);
    complete(
        id,
        "userTask_judgeAppeal",
        Map.of("appealJudgement", "granted", "judgementReason", "确实不是"));

    assertThat(cases.find(community, id).outcome()).isEqualTo(CaseOutcome.REVOKED);
    assertThat(door.get(address).body()).contains("申诉成立", "确实不是");
  }

  @Test
  void opensNobodyElsesCaseAndNothingWithoutTheFormsToken() throws Exception {
    long id = open();

    assertThat(door.get(path(LinkPurpose.CASE, other, id, "/case")).statusCode()).isEqualTo(410);
    assertThat(door.get(path(LinkPurpose.HOME, rain, 0, "/case")).statusCode()).isNotEqualTo(200);
    var blind =
        door.postWithoutToken(
            path(LinkPurpose.CASE, rain, id, "/case"), Map.of("words", List.of("x")));
    assertThat(blind.statusCode()).isBetween(400, 499);
    assertThat(cases.find(community, id).state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void raisesACrisisThatStopsSendingAtOnceAndOnlyByPost() {
    var address = path(LinkPurpose.HOME, rain, 0, "/home/crisis");
    var page = door.get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(pause.isPaused(community)).isFalse();
    assertThat(door.post(page, address, Map.of("words", List.of(""))).statusCode()).isEqualTo(422);
    assertThat(pause.isPaused(community)).isFalse();

    var sent = door.post(page, address, Map.of("words", List.of("有人冒充客服")));

    assertThat(sent.body()).contains("收到了");
    assertThat(pause.isPaused(community)).isTrue();
    assertThat(crises.findOpen(community)).isPresent();
  }

  /** Whatever a member or an operator types comes back as it was typed, and runs nowhere. */
  @Test
  void everyFieldSurvivesScriptsAndNames() throws Exception {
    for (var text : Stream.of(Corpora.SCRIPTS, Corpora.NAMES).flatMap(List::stream).toList()) {
      var member = aMember(text);
      long id =
          cases.open(new NewCase(community, member, CaseKind.ADVERTISING, text, false), "yunying");
      complete(id, "userTask_decideCase", Map.of("caseMeasure", "warn", "caseReason", text));
      var address = path(LinkPurpose.CASE, member, id, "/case");

      var refused =
          door.post(door.get(address), address, Map.of("words", List.of(text.repeat(2001))));
      var sent = door.post(door.get(address), address, Map.of("words", List.of(text)));

      assertThat(refused.statusCode()).as(text).isEqualTo(422);
      assertThat(sent.statusCode()).as(text).isEqualTo(200);
      for (var page : List.of(refused.body(), sent.body())) {
        assertThat(page.split("<script", -1)).as(text).hasSizeLessThan(3);
        assertThat(page)
            .as(text)
            .doesNotContain("<img", "<svg/", "<iframe", "<script>alert", ">49<");
      }
      assertThat(cases.findRecord(id))
          .filteredOn(entry -> entry.step() == CaseStep.APPEALED)
          .extracting(CaseEntry::note)
          .containsExactly(text.strip());
      var home = path(LinkPurpose.HOME, member, 0, "/home/crisis");
      door.post(door.get(home), home, Map.of("words", List.of(text)));
    }
    var crisis = crises.findOpen(community).orElseThrow();
    assertThat(crises.findReports(crisis.id()))
        .extracting(CrisisReport::words)
        .containsExactlyElementsOf(
            Stream.of(Corpora.SCRIPTS, Corpora.NAMES)
                .flatMap(List::stream)
                .map(String::strip)
                .toList());
  }

  @Test
  void looksCalmOnAPhone() throws Exception {
    long id = open();
    complete(id, "userTask_decideCase", Map.of("caseMeasure", "warn", "caseReason", "按群规"));
    for (var language : List.of("zh-CN", "en")) {
      var phone = Browser.of(375, language, false);
      for (var page :
          Map.of(
                  "case", path(LinkPurpose.CASE, rain, id, "/case"),
                  "home", path(LinkPurpose.HOME, rain, 0, "/home"),
                  "raise", path(LinkPurpose.HOME, rain, 0, "/home/crisis"))
              .entrySet()) {
        phone.navigate("http://localhost:" + port + page.getValue());
        Browser.picture(phone, "order-door-" + page.getKey() + "-" + language);
        assertThat(phone.content()).as(page.getKey()).doesNotContain("??");
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= 375"))
            .as(page.getKey() + " scrolls sideways")
            .isTrue();
        assertThat(page.getKey().equals("home") || phone.locator("textarea").count() == 1).isTrue();
      }
      phone.context().close();
    }
  }

  private MemberId aMember(String nickname) {
    return new PeopleRows(dataSource, community)
        .member(nickname, Platform.QQ, community.value() + "-" + ++made);
  }

  private long open() throws Exception {
    return cases.open(
        new NewCase(community, rain, CaseKind.ADVERTISING, "<b>加我买茶", false), "yunying");
  }

  private void complete(long id, String task, Map<String, Object> values) {
    var open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey("moderation-" + id)
            .taskDefinitionKey(task)
            .singleResult();
    tasks.complete(open.getId(), values);
  }

  private String path(LinkPurpose purpose, MemberId member, long object, String rest) {
    return links
            .link(purpose, member.value(), object, clock.instant().plus(Duration.ofDays(1)))
            .getRawPath()
        + rest;
  }
}
