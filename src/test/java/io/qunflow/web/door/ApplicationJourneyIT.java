package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewMembers;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.direction.CommunityDesign;
import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.AdmissionWorld;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.ApplicationState;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.TemplateAnswers;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.operations.messaging.incoming.WebhookSources;
import io.qunflow.support.Corpora;
import io.qunflow.support.QunflowIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the group link to the member over HTTP, through every kind of threshold (A1, A2, L2.3). */
@QunflowIT
class ApplicationJourneyIT {

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired DesignService designs;
  @Autowired AdmissionDesk desk;
  @Autowired Applications applications;
  @Autowired MemberService members;
  @Autowired NewMembers newMembers;
  @Autowired Consents consents;
  @Autowired Questionnaires questionnaires;
  @Autowired Rounds rounds;
  @Autowired StandingRounds standing;
  @Autowired AnswerSheets sheets;
  @Autowired GroupLinks links;
  @Autowired WebhookSources sources;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  private CommunityKey key;
  private String gate;
  private DoorClient door;
  private HttpResponse<String> page;

  @BeforeEach
  void aCommunity() throws Exception {
    key = new CommunityKey("journey-" + UUID.randomUUID().toString().substring(0, 8));
    door = new DoorClient(port);
    communities.create(new NewCommunity(key.value(), "茶友会", "interest", "Asia/Shanghai", null));
  }

  @Test
  void comesInThroughPriceIdentityAndAction() throws Exception {
    opens(
        Threshold.ACTION_APPLICATION,
        Threshold.IDENTITY_SUPPLIER,
        Threshold.ACTION_FORWARD,
        Threshold.ACTION_QUESTIONNAIRE,
        Threshold.PRICE_YEARLY);
    var source = "pay-" + key;
    sources.create(key, source, "收款", "admin");
    anEarlierMemberAgreedToBeTheExample();
    applies("anna@example.com");
    assertThat(page.body()).contains("交好 0 / 5 样", "一位成员是这样填的").doesNotContain("老茶友");

    hands("words", Map.of("words", List.of("做茶七年，想来学习😀")));
    page = door.upload(page, own("/proof"), Map.of(), AdmissionWorld.PICTURE);
    page = door.upload(page, own("/forward"), Map.of("forwardedTo", "朋友圈"), AdmissionWorld.PICTURE);
    fillsIn();
    assertThat(page.body()).contains("交好 4 / 5 样");
    assertThat(reports(source, "w-" + key, 9800)).isEqualTo(202);
    assertThat(now().state()).as("one yuan less").isEqualTo(ApplicationState.PROVING);
    assertThat(reports(source, "v-" + key, 100)).isEqualTo(202);
    assertThat(reports(source, "v-" + key, 100)).as("reported again").isEqualTo(202);
    assertThat(now().received().minor()).isEqualTo(9900);
    assertThat(proofs()).isEqualTo(2);

    decides("pass", "");
    assertThat(proofs()).isZero();
    confirms();
    hands(
        "introduction",
        Map.of(
            "nickname",
            List.of("杭州-茶业-安娜😀"),
            "introduction",
            List.of(AdmissionWorld.INTRODUCTION),
            "example",
            List.of("yes")));

    assertThat(page.body()).as("nobody fills anything twice").contains("欢迎，杭州-茶业-安娜😀！");
    var member = now().member().orElseThrow();
    assertThat(members.find(member).orElseThrow().facts())
        .containsEntry("email", "anna@example.com")
        .containsEntry("introduction", AdmissionWorld.INTRODUCTION)
        .hasSizeGreaterThan(2);
    assertThat(
            sql.queryForList(
                "SELECT source FROM member_fact WHERE member_id = ? AND fact_key = 'email'",
                String.class,
                member.value()))
        .containsExactly("admission");
    assertThat(consents.find(member).get(ConsentPurpose.EXAMPLE).given()).isTrue();
    assertThat(sheets.find(standing.find(key).orElseThrow(), member)).isPresent();
    assertThat(orders()).contains("WELCOME", "REPLY");
    assertThat(runs()).isZero();
  }

  @Test
  void whoWasRefusedComesAgainAfterTheSetTime() throws Exception {
    opens(Threshold.ACTION_APPLICATION);
    applies("138 0000 0000");
    hands("words", Map.of("words", List.of("想来看看")));
    decides("refuse", "请先写您是做什么的");
    var first = now().id();
    page = door.get(own(""));
    assertThat(page.body()).contains("请先写您是做什么的", "起可以再申请");
    assertThat(door.post(door.get(gate), own("/again"), Map.of()).statusCode()).isEqualTo(409);
    assertThat(orders()).containsExactly("REPLY");

    sql.update(
        "UPDATE admission_application SET apply_again_at_ms = ? WHERE id = ?",
        clock.instant().minusSeconds(1).toEpochMilli(),
        first);
    page = door.post(door.get(own("")), own("/again"), Map.of());

    assertThat(page.body()).contains("交好 0 / 1 样");
    assertThat(now().id()).isGreaterThan(first);
    assertThat(now().tryNo()).isEqualTo(2);
  }

  @Test
  void whoDoesNotGoOnInTimeIsToldSoAndTriesAgain() throws Exception {
    opens(Threshold.IDENTITY_OWNER, Threshold.ACTION_APPLICATION);
    applies("138 0000 0001");
    page = door.upload(page, own("/proof"), Map.of(), AdmissionWorld.PICTURE);

    jobs.executeJob(
        jobs.createJobQuery().processInstanceId(instance()).timers().singleResult().getId());

    assertThat(runs()).isZero();
    assertThat(proofs()).isZero();
    page = door.get(own(""));
    assertThat(page.body()).contains("申请过期了", "再申请一次");
    page = door.post(page, own("/again"), Map.of());
    assertThat(page.body()).contains("交好 0 / 2 样");
  }

  @Test
  void everyFieldTakesWhatPeopleAndAttackersType() throws Exception {
    opens(Threshold.ACTION_APPLICATION, Threshold.ACTION_FORWARD, Threshold.PRICE_YEARLY);
    applies("138 0000 0002");
    var all = new java.util.ArrayList<>(Corpora.SCRIPTS);
    all.addAll(Corpora.NAMES);
    for (var typed : all) {
      hands("words", Map.of("words", List.of("我是 " + typed)));
      page = door.upload(page, own("/forward"), Map.of("forwardedTo", typed), new byte[] {1, 2});
      assertThat(page.statusCode()).as("no picture").isEqualTo(422);
      assertSafe(typed);
      page = door.get(own(""));
      hands("payment", Map.of("reference", List.of("x")));
      assertThat(page.statusCode()).isEqualTo(422);
      page = door.get(own(""));
      assertThat(page.statusCode()).isEqualTo(200);
      assertSafe(typed);
      assertThat(now().words()).startsWith("我是");
    }
  }

  /** What breaks out of its place is not on the page as it was typed. */
  private void assertSafe(String typed) {
    if (typed.contains("<") || typed.contains("\"")) {
      assertThat(page.body()).doesNotContain(typed);
    }
    assertThat(page.body())
        .doesNotContain("我是 49")
        .doesNotContain(">49<")
        .doesNotContain("value=\"49\"");
  }

  private void opens(Threshold... thresholds) throws Exception {
    designs.recordDesign(
        key,
        1,
        new CommunityDesign(
            "一起喝好茶",
            "做茶的人",
            "好茶大家喝",
            new CommunityDesign.Rights("每周一讲", "", ""),
            Set.of(thresholds),
            "",
            "不发广告",
            Platform.WECOM,
            "大家都在用"));
    desk.setTerms(key, AdmissionWorld.terms(9900), "admin");
    desk.open(key, "admin");
    gate =
        "/g/"
            + links
                .open(
                    key, GroupLinkPurpose.APPLICATION, 0, clock.instant().plus(Duration.ofDays(9)))
                .code();
  }

  private void anEarlierMemberAgreedToBeTheExample() throws Exception {
    var earlier = newMembers.create(key, "老茶友");
    long round = standing.find(key).orElseThrow();
    var sheet = sheets.open(round, earlier);
    var asked = rounds.find(round);
    sheets.submit(
        sheet.id(),
        TemplateAnswers.any(
            questionnaires.find(asked.questionnaire(), asked.version()).questionnaire()));
    consents.state(earlier, ConsentPurpose.EXAMPLE, true, "1", "door");
  }

  private void applies(String contact) {
    page =
        door.post(
            door.get(gate),
            gate + "/application",
            Map.of("name", List.of("安娜"), "contact", List.of(contact), "agreed", List.of("yes")));
    assertThat(page.uri().getPath()).startsWith("/m/");
  }

  private void hands(String what, Map<String, List<String>> fields) {
    page = door.post(page, own("/" + what), fields);
  }

  private void fillsIn() throws Exception {
    var asked = rounds.find(standing.find(key).orElseThrow());
    var questionnaire = questionnaires.find(asked.questionnaire(), asked.version()).questionnaire();
    var answers = TemplateAnswers.any(questionnaire).byField();
    page = door.get(own("/questionnaire"));
    for (int turn = 0; turn < 20 && page.body().contains("name=\"revision\""); turn++) {
      var fields = new HashMap<String, List<String>>();
      answers.forEach((field, values) -> fields.put("q." + field, values));
      fields.put("page", List.of(hidden("page")));
      fields.put("revision", List.of(hidden("revision")));
      fields.put("action", List.of(page.body().contains("value=\"submit\"") ? "submit" : "next"));
      page = door.post(page, own("/questionnaire"), fields);
    }
  }

  private String hidden(String name) {
    var found =
        java.util.regex.Pattern.compile("name=\"%s\" value=\"(\\d+)\"".formatted(name))
            .matcher(page.body());
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private void confirms() {
    page = door.get(own(""));
    hands(
        "rules",
        Map.of(
            "agreed", List.of("yes"), "hash", List.of(desk.door(key).orElseThrow().rulesHash())));
  }

  private int reports(String source, String id, long minor) throws Exception {
    var secret = sources.rotate(key, source);
    var at = clock.instant();
    var body =
        """
        {"type":"payment.received","data":{"application":%d,"amount_minor":%d,"currency":"CNY","receipt":"r-%s"}}"""
            .formatted(now().id(), minor, id);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/v1/webhooks/" + source))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", "" + at.getEpochSecond())
                .header("webhook-signature", WebhookSignature.sign(secret, id, at, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private void decides(String decision, String note) {
    var task = tasks.createTaskQuery().processInstanceBusinessKey(now().key()).singleResult();
    tasks.complete(
        task.getId(),
        Map.of("admissionDecision", decision, "admissionNote", note, "receivedYuan", 99.0));
  }

  /** Within the applicant's own pages, of the application that runs now. */
  private String own(String path) {
    var at = page.uri().getPath();
    return at.substring(0, at.indexOf("/application") + "/application".length()) + path;
  }

  private Application now() {
    return applications.findPage(key, Optional.empty(), 0, 1).get(0);
  }

  private String instance() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(now().key())
        .singleResult()
        .getId();
  }

  private long runs() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(now().key()).count();
  }

  private int proofs() {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM admission_proof WHERE application_id = ?", Integer.class, now().id());
  }

  private List<String> orders() {
    return sql.queryForList(
        "SELECT o.kind FROM message_order o WHERE o.community_key = ? ORDER BY o.id",
        String.class,
        key.value());
  }
}
