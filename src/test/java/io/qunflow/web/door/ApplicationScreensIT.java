package io.qunflow.web.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewMembers;
import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.round.AnswerSheets;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.membership.admission.AdmissionDesk;
import io.qunflow.membership.admission.AdmissionWorld;
import io.qunflow.membership.admission.TemplateAnswers;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.support.Browser;
import io.qunflow.support.QunflowIT;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coming in with a real browser at the size of a phone (A2). */
@QunflowIT
class ApplicationScreensIT {

  @LocalServerPort int port;
  @Autowired CommunityService communities;
  @Autowired DesignService designs;
  @Autowired AdmissionDesk desk;
  @Autowired GroupLinks links;
  @Autowired NewMembers newMembers;
  @Autowired Consents consents;
  @Autowired Questionnaires questionnaires;
  @Autowired Rounds rounds;
  @Autowired StandingRounds standing;
  @Autowired AnswerSheets sheets;
  @Autowired TaskService tasks;
  @Autowired Clock clock;

  private CommunityKey key;
  private Page page;
  private String gate;

  @BeforeEach
  void aDoor() throws Exception {
    key = new CommunityKey("screen-" + UUID.randomUUID().toString().substring(0, 8));
    communities.create(new NewCommunity(key.value(), "茶友会", "interest", "Asia/Shanghai", null));
    designs.recordDesign(key, 1, AdmissionWorld.fullDesign());
    desk.setTerms(key, AdmissionWorld.terms(9900), "admin");
    desk.open(key, "admin");
    anEarlierMemberAgreedToBeTheExample();
    gate =
        links
            .open(key, GroupLinkPurpose.APPLICATION, 0, clock.instant().plus(Duration.ofDays(30)))
            .address()
            .getPath();
  }

  private void anEarlierMemberAgreedToBeTheExample() throws Exception {
    var earlier = newMembers.create(key, "老茶友");
    var round = rounds.find(standing.find(key).orElseThrow());
    sheets.submit(
        sheets.open(round.id(), earlier).id(),
        TemplateAnswers.any(
            questionnaires.find(round.questionnaire(), round.version()).questionnaire()));
    consents.state(earlier, ConsentPurpose.EXAMPLE, true, "1", "door");
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void comesInOnAPhone() {
    page = Browser.of(375, "zh-CN", true);
    comesIn("zh");
  }

  @Test
  void comesInInEnglish() {
    page = Browser.of(375, "en", true);
    comesIn("en");
  }

  private void comesIn(String language) {
    page.navigate("http://localhost:" + port + gate);
    picture("apply-" + language);
    page.fill("[name=name]", "安娜");
    page.fill("[name=contact]", "138 0000 0000");
    page.check("[name=agreed]");
    page.click("form[action$='/application'] button");
    picture("application-" + language + "-1");
    page.fill("[name=words]", "做茶七年，想来学习怎么做会员");
    page.click("form[action$='/words'] button");
    file("proof");
    page.fill("[name=forwardedTo]", "朋友圈");
    file("forward");
    picture("application-" + language + "-2");
    page.fill("[name=reference]", "安娜 8821");
    page.click("form[action$='/payment'] button");
    assertThat(page.locator("form[action$='/words']")).hasCount(0);
    picture("application-" + language + "-3-checking");

    var task =
        tasks
            .createTaskQuery()
            .processVariableValueEquals("communityKey", key.value())
            .singleResult();
    tasks.complete(task.getId(), Map.of("admissionDecision", "pass", "receivedYuan", 99.0));
    page.reload();
    picture("application-" + language + "-4-rules");
    page.check("[name=agreed]");
    page.click("form[action$='/rules'] button");
    picture("application-" + language + "-5-name");
    page.fill("[name=nickname]", "杭州-茶业-安娜");
    page.fill("[name=introduction]", AdmissionWorld.INTRODUCTION);
    page.click("form[action$='/introduction'] button");
    picture("application-" + language + "-6-template");
    page.click("a.button");
    picture("application-" + language + "-7-questionnaire");
    page.click(".decline summary");
    page.click(".decline button");
    picture("application-" + language + "-8-welcome");
    assertThat(page.locator(".notice.good")).containsText("杭州-茶业-安娜");
  }

  private void file(String form) {
    page.setInputFiles(
        "form[action$='/" + form + "'] input[type=file]",
        new FilePayload("card.png", "image/png", AdmissionWorld.PICTURE));
    page.click("form[action$='/" + form + "'] button");
  }

  private void picture(String name) {
    Browser.picture(page, "door-" + name);
    assertThat(page.content()).doesNotContain("??");
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as(name + " scrolls sideways")
        .isTrue();
  }
}
