package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.Platform;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.direction.CommunityDesign;
import io.qunflow.lifecycle.direction.DesignService;
import io.qunflow.lifecycle.direction.Threshold;
import io.qunflow.membership.admission.AdmissionWorld;
import io.qunflow.membership.admission.Applicant;
import io.qunflow.membership.admission.Application;
import io.qunflow.membership.admission.Applications;
import io.qunflow.membership.admission.HandIn;
import io.qunflow.support.Corpora;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** The door from inside: terms, applications, and the decision, which completes the task (A2). */
@OnConsole
class AdmissionPagesIT {

  private static final String HOME = "/communities/chaju";
  private static final UserRequestPostProcessor OPERATOR = user("yunying").roles("OPERATOR");
  private static final UserRequestPostProcessor AUDITOR = user("shenji").roles("AUDITOR");

  @Autowired ApplicationRunner demo;
  @Autowired FakeInbox inbox;
  @Autowired LifecycleService lifecycles;
  @Autowired CommunityService communities;
  @Autowired DesignService designs;
  @Autowired Applications applications;
  @Autowired HandIn handIn;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  @BeforeEach
  void theDemonstrationCommunity() throws Exception {
    new ConsoleData(jdbc, inbox, lifecycles).tea(demo);
  }

  @Test
  void doesNotOpenWithoutAThreshold() throws Exception {
    jdbc.update("DELETE FROM community_threshold");
    jdbc.update("DELETE FROM community_design");

    web.perform(get(HOME + "/admission").with(OPERATOR))
        .andExpect(content().string(containsString("还没有门槛，不能开放")));
    web.perform(post(HOME + "/admission/open").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("还没有门槛")));
  }

  @Test
  void opensWithALinkAndClosesAgain() throws Exception {
    designed(Threshold.ACTION_APPLICATION);

    web.perform(post(HOME + "/admission/open").with(OPERATOR).with(csrf()))
        .andExpect(flash().attribute("done", containsString("已经开放")));
    assertThat(communities.find(ConsoleData.TEA).state()).isEqualTo(CommunityState.OPEN);
    web.perform(get(HOME + "/admission").with(OPERATOR))
        .andExpect(content().string(allOf(containsString("/g/"), containsString("申请理由"))));

    web.perform(post(HOME + "/admission/close").with(OPERATOR).with(csrf()));
    web.perform(get(HOME + "/admission").with(OPERATOR))
        .andExpect(content().string(not(containsString("/g/"))));
  }

  @Test
  void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    web.perform(
            post(HOME + "/admission/terms")
                .param("fee", "九十九")
                .param("joinDays", "0")
                .param("handInDays", "7")
                .param("applyAgainDays", "30")
                .param("wayIn", "加微信 qun-a")
                .with(OPERATOR)
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("费用是 0 到 1000 万元"),
                        containsString("天数是 1 到 365"),
                        containsString("九十九"),
                        containsString("加微信 qun-a"))));
  }

  @Test
  void theDecisionOnThePageCompletesTheTask() throws Exception {
    designed(Threshold.ACTION_APPLICATION, Threshold.IDENTITY_SUPPLIER);
    var anna = applied();
    var page = HOME + "/applications/" + anna.id();
    inbox.add(
        "核对申请", "memberAdmission", "chaju", Duration.ofDays(2), "userTask_checkApplication", page);

    web.perform(get(HOME + "/applications").with(OPERATOR))
        .andExpect(content().string(allOf(containsString("安娜"), containsString("等核对"))));
    web.perform(get(page).with(OPERATOR))
        .andExpect(content().string(allOf(containsString("做茶七年"), containsString("打开身份证明"))));
    web.perform(get(page + "/proof/IDENTITY").with(OPERATOR))
        .andExpect(content().bytes(AdmissionWorld.PICTURE))
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    web.perform(
        post(page + "/decision")
            .param("decision", "refuse")
            .param("note", "只收茶农")
            .with(OPERATOR)
            .with(csrf()));

    assertThat(inbox.completed())
        .containsExactly(Map.of("admissionDecision", "refuse", "admissionNote", "只收茶农"));
  }

  @Test
  void whatApplicantsTypedIsShownAsText() throws Exception {
    designed(Threshold.ACTION_APPLICATION);
    communities.changeState(ConsoleData.TEA, CommunityState.OPEN);
    int browser = 0;
    for (var typed : Corpora.SCRIPTS) {
      var one =
          applications.apply(
              ConsoleData.TEA, "x-" + browser++, new Applicant(typed, typed + "@example.com"));
      handIn.words(one.id(), "我是 " + typed);
      for (var address : new String[] {"/applications", "/applications/" + one.id()}) {
        var page =
            web.perform(get(HOME + address).with(OPERATOR))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        if (typed.contains("<") || typed.contains("\"")) {
          assertThat(page).as(address).doesNotContain(typed);
        }
        assertThat(page).doesNotContain(">49<");
      }
    }
  }

  @Test
  void whatOperatorsSayAboutTheDoorIsShownAsText() throws Exception {
    designed(Threshold.ACTION_APPLICATION);
    for (var typed : Corpora.SCRIPTS) {
      var terms =
          post(HOME + "/admission/terms")
              .param("fee", "0")
              .param("joinDays", "7")
              .param("handInDays", "7")
              .param("applyAgainDays", "30");
      for (var field :
          List.of(
              "paymentWay", "proofWanted", "forwardWanted", "nicknameFormat", "wayIn", "welfare")) {
        terms.param(field, typed);
      }
      web.perform(terms.with(OPERATOR).with(csrf())).andExpect(status().is3xxRedirection());
      var page =
          web.perform(get(HOME + "/admission").with(OPERATOR))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      if (typed.contains("<") || typed.contains("\"")) {
        assertThat(page).doesNotContain(typed);
      }
      assertThat(page).doesNotContain(">49<").doesNotContain("value=\"49\"");
    }
  }

  @Test
  void auditorsDoNotSeeApplicants() throws Exception {
    for (var address : new String[] {"/applications", "/admission"}) {
      web.perform(get(HOME + address).with(AUDITOR)).andExpect(status().isForbidden());
    }
  }

  @Test
  void looksGoodAtTheDeskAndOnThePhone() throws Exception {
    designed(Threshold.ACTION_APPLICATION, Threshold.IDENTITY_SUPPLIER);
    var anna = applied();
    var page = HOME + "/applications/" + anna.id();
    inbox.add(
        "核对申请", "memberAdmission", "chaju", Duration.ofDays(2), "userTask_checkApplication", page);
    var screens = new Screens(port);
    var phone = screens.phone("yunying");
    phone.setViewportSize(375, 860);
    var desk = screens.desk("yunying");
    desk.setViewportSize(1280, 860);
    for (var address : new String[] {"/admission", "/applications", "/applications/" + anna.id()}) {
      var name = address.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
      if (address.endsWith(String.valueOf(anna.id()))) {
        name = "application";
      }
      for (var language : new String[] {"zh", "en"}) {
        screens.go(desk, HOME + address + "?lang=" + language);
        screens.take(desk, name + "-" + language + "-desk");
        screens.go(phone, HOME + address + "?lang=" + language);
        screens.take(phone, name + "-" + language + "-phone");
      }
    }
  }

  private Application applied() throws Exception {
    communities.changeState(ConsoleData.TEA, CommunityState.OPEN);
    var anna = applications.apply(ConsoleData.TEA, "b1", new Applicant("安娜", "138 0000 0000"));
    handIn.words(anna.id(), "做茶七年，想来学习");
    handIn.proof(anna.id(), AdmissionWorld.PICTURE);
    return applications.find(anna.id());
  }

  private void designed(Threshold... thresholds) throws Exception {
    designs.recordDesign(
        ConsoleData.TEA,
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
  }
}
