package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.direction.CommunityDesign;
import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.AdmissionWorld;
import io.qunflow.membership.admission.ApplicationState;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.Payments;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.shared.Money;
import io.qunflow.support.Corpora;
import io.qunflow.support.QunflowIT;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** Coming in over HTTP, as a phone without scripts does it (A2). */
@QunflowIT
class ApplicationPagesIT {

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired DesignService designs;
  @Autowired AdmissionDesk desk;
  @Autowired Applications applications;
  @Autowired Payments payments;
  @Autowired MemberService members;
  @Autowired GroupLinks links;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  private static final Pattern HOME =
      Pattern.compile("<a class=\"button\" href=\"(/m/[^\"]+)\">打开我的页面");

  private CommunityKey key;
  private DoorClient door;

  @BeforeEach
  void aCommunity() throws Exception {
    key = new CommunityKey("apply-" + UUID.randomUUID().toString().substring(0, 8));
    door = new DoorClient(port);
    communities.create(new NewCommunity(key.value(), "茶友会", "interest", "Asia/Shanghai", null));
  }

  @Test
  void goesFromTheGroupLinkToTheMembersOwnPage() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION, Threshold.IDENTITY_SUPPLIER);
    var first = door.get(gate);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("申请加入茶友会", "一起喝好茶", "申请理由", "身份证明");

    var page = apply(first, gate, "安娜", "anna@example.com");
    assertThat(page.uri().getPath()).startsWith("/m/").endsWith("/application");
    assertThat(page.body()).contains("交好 0 / 2 样");
    var own = page.uri().getPath();
    page = door.post(page, own + "/words", Map.of("words", List.of("做茶七年，想来学习")));
    page = door.upload(page, own + "/proof", Map.of(), AdmissionWorld.PICTURE);
    assertThat(page.body()).contains("正在核对");
    decide("pass");
    page = door.get(own);
    assertThat(page.body()).contains("群规和承诺", "不发广告");

    page =
        door.post(
            page,
            own + "/rules",
            Map.of(
                "agreed",
                List.of("yes"),
                "hash",
                List.of(desk.door(key).orElseThrow().rulesHash())));
    page =
        door.post(
            page,
            own + "/introduction",
            Map.of("nickname", List.of("安娜😀"), "introduction", List.of("短")));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("请写 10 到 1000 个字", "安娜😀");
    page =
        door.post(
            page,
            own + "/introduction",
            Map.of(
                "nickname", List.of("安娜😀"), "introduction", List.of(AdmissionWorld.INTRODUCTION)));

    assertThat(page.body()).contains("让大家认识您");
    page = door.post(door.get(own + "/questionnaire"), own + "/questionnaire/refuse", Map.of());

    assertThat(page.body()).contains("欢迎，安娜😀！");
    var home = HOME.matcher(page.body());
    assertThat(home.find()).isTrue();
    assertThat(door.get(home.group(1)).body()).contains("安娜😀");
    assertThat(members.findByNickname(key, "安娜😀")).isPresent();
    assertThat(
            sql.queryForObject(
                "SELECT COUNT(*) FROM message_order WHERE community_key = ? AND kind = 'WELCOME'",
                Integer.class,
                key.value()))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void lookingChangesNothing() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION);
    var page = apply(door.get(gate), gate, "安娜", "anna@example.com");
    var own = page.uri().getPath();
    var before = rows();

    for (var address :
        List.of("", "/words", "/proof", "/rules", "/withdraw", "/again", "/questionnaire")) {
      door.get(own + address);
    }
    new DoorClient(port).get(gate);

    assertThat(rows()).isEqualTo(before);
  }

  /** All was handed in, but the moment that should have moved it on was lost. */
  @Test
  void whatStoppedThoughEverythingIsThereGoesOnByTheButton() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION);
    var own = apply(door.get(gate), gate, "安娜", "anna@example.com").uri().getPath();
    sql.update("UPDATE admission_application SET words = '做茶七年，想来学习' WHERE id = ?", latest());

    var page = door.get(own);
    assertThat(page.body()).contains("继续", own + "/go-on");
    assertThat(applications.find(latest()).state()).isEqualTo(ApplicationState.PROVING);
    page = door.post(page, own + "/go-on", Map.of());

    assertThat(page.body()).contains("正在核对");
    assertThat(applications.find(latest()).state()).isEqualTo(ApplicationState.CHECKING);
    decide("pass");
    assertThat(applications.find(latest()).state()).isEqualTo(ApplicationState.JOINING);
  }

  @Test
  void theGroupLinkLeadsBackToWhatIsRunning() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION);
    var page = apply(door.get(gate), gate, "安娜", "anna@example.com");

    assertThat(door.get(gate).uri().getPath()).isEqualTo(page.uri().getPath());
    assertThat(new DoorClient(port).get(gate).uri().getPath()).isEqualTo(gate);
  }

  @Test
  void aPaymentThatArrivesOpensTheNextStep() throws Exception {
    var gate = opens(Threshold.PRICE_YEARLY);
    var page = apply(door.get(gate), gate, "安娜", "anna@example.com");
    assertThat(page.body()).contains("付款时请备注");

    payments.record(key, latest(), "wx-" + key, new Money(9900, "CNY"), "webhook pay");

    assertThat(door.get(page.uri().getPath()).body()).contains("通过了，还差几步");
  }

  @Test
  void aRefusedApplicantReadsWhyAndFromWhenOn() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION);
    var page = apply(door.get(gate), gate, "安娜", "anna@example.com");
    var own = page.uri().getPath();
    door.post(page, own + "/words", Map.of("words", List.of("做茶七年，想来学习")));
    decide("refuse");

    var refused = door.get(own);
    assertThat(refused.body()).contains("这次没有通过", "只收茶农", "起可以再申请").doesNotContain("再申请一次");
    var again = apply(door.get(gate), gate, "安娜", "anna@example.com");
    assertThat(again.statusCode()).isEqualTo(409);
  }

  @Test
  void withdrawingDeletesWhatWasHandedIn() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION, Threshold.IDENTITY_OWNER);
    var page = apply(door.get(gate), gate, "安娜", "anna@example.com");
    var own = page.uri().getPath();
    page = door.upload(page, own + "/proof", Map.of(), AdmissionWorld.PICTURE);

    page = door.post(page, own + "/withdraw", Map.of());

    assertThat(page.body()).contains("申请已撤回");
    assertThat(applications.find(latest()).state()).isEqualTo(ApplicationState.WITHDRAWN);
    assertThat(applications.find(latest()).contact()).isEmpty();
  }

  @Test
  void whatIsTypedComesBackAsText() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION);
    for (var script : Corpora.SCRIPTS) {
      var client = new DoorClient(port);
      var page =
          client.post(
              client.get(gate),
              gate + "/application",
              Map.of("name", List.of(script), "contact", List.of(""), "agreed", List.of("yes")));
      assertThat(page.statusCode()).isEqualTo(422);
      if (!HtmlUtils.htmlEscape(script).equals(script)) {
        assertThat(page.body()).doesNotContain("value=\"" + script);
      }
    }
  }

  @Test
  void whatIsSaidAtTheIntroductionComesBackAsText() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION);
    var page = apply(door.get(gate), gate, "安娜", "anna@example.com");
    var own = page.uri().getPath();
    door.post(page, own + "/words", Map.of("words", List.of("做茶七年，想来学习")));
    decide("pass");
    page = door.get(own);
    var hash = desk.door(key).orElseThrow().rulesHash();
    page = door.post(page, own + "/rules", Map.of("agreed", List.of("yes"), "hash", List.of(hash)));
    var typed = new ArrayList<>(Corpora.SCRIPTS);
    typed.addAll(Corpora.NAMES);
    for (var text : typed) {
      for (var said :
          List.of(
              Map.of("nickname", List.of(text), "introduction", List.of("短")),
              Map.of("nickname", List.of(""), "introduction", List.of(text)))) {
        page = door.post(page, own + "/introduction", said);
        assertThat(page.statusCode()).isEqualTo(422);
        if (text.contains("<") || text.contains("\"")) {
          assertThat(page.body()).doesNotContain(text);
        }
        assertThat(page.body()).doesNotContain(">49<").doesNotContain("value=\"49\"");
      }
    }
  }

  @Test
  void aClosedDoorSaysSo() throws Exception {
    var gate = opens(Threshold.ACTION_APPLICATION);
    desk.close(key);

    assertThat(door.get(gate).statusCode()).isEqualTo(410);
  }

  private String opens(Threshold... thresholds) throws Exception {
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
    if (Set.of(thresholds).contains(Threshold.PRICE_YEARLY)) {
      desk.setTerms(key, AdmissionWorld.terms(9900), "admin");
    }
    desk.open(key, "admin");
    var link =
        links.open(key, GroupLinkPurpose.APPLICATION, 0, clock.instant().plus(Duration.ofDays(30)));
    return "/g/" + link.code();
  }

  private HttpResponse<String> apply(
      HttpResponse<String> page, String gate, String name, String contact) {
    return door.post(
        page,
        gate + "/application",
        Map.of("name", List.of(name), "contact", List.of(contact), "agreed", List.of("yes")));
  }

  private void decide(String decision) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey("application-" + latest())
            .singleResult();
    tasks.complete(task.getId(), Map.of("admissionDecision", decision, "admissionNote", "只收茶农"));
  }

  private long latest() {
    return applications.findPage(key, Optional.empty(), 0, 1).get(0).id();
  }

  private List<Map<String, Object>> rows() {
    return sql.queryForList(
        "SELECT * FROM admission_application WHERE community_key = ? ORDER BY id", key.value());
  }
}
