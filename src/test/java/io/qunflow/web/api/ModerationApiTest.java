package io.qunflow.web.api;

import static io.qunflow.support.MembershipWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.PostNotes;
import io.qunflow.support.MembershipWorld;
import java.security.Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Cases, crises and KOLs over REST, down to the tables. */
class ModerationApiTest {

  private static final String HOME = "/api/v1/communities/tea";
  private static final Principal PERSON = () -> "yunying";

  private MembershipWorld world;
  private MockMvc http;
  private MemberId rain;

  @BeforeEach
  void aCommunity() {
    world = MembershipWorld.onH2();
    rain = world.member("小雨13812341234");
    var communities = world.get(CommunityService.class);
    var members = world.get(MemberService.class);
    http =
        MockMvcBuilders.standaloneSetup(
                new ModerationController(
                    communities,
                    members,
                    world.get(ModerationCases.class),
                    world.get(PostNotes.class)),
                new CrisisController(communities, world.get(Crises.class)),
                new KolController(communities, members, world.get(Kols.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void theSecondRecruitingPostOfTheDayIsACase() throws Exception {
    var body = "{\"member\":%d,\"kind\":\"recruit\",\"text\":\"招茶艺师\",\"disclosed\":true}";

    send("/moderation/posts", body.formatted(rain.value()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.treatment").value("allow_post"))
        .andExpect(jsonPath("$.caseId").doesNotExist());
    send("/moderation/posts", body.formatted(rain.value()))
        .andExpect(jsonPath("$.treatment").value("notice_and_case"))
        .andExpect(jsonPath("$.posts").value(2));

    long id = world.get(ModerationCases.class).findPage(TEA, true, 0, 9).get(0).id();
    assertThat(world.asked).containsExactly("start moderation-" + id);
    http.perform(get(HOME + "/moderation").param("open", "true"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].nickname").value(containsString("138****1234")))
        .andExpect(jsonPath("$[0].kind").value("recruiting"))
        .andExpect(jsonPath("$[0].state").value("open"));
    http.perform(get(HOME + "/moderation/" + id)).andExpect(status().isOk());
    http.perform(get(HOME + "/moderation/999")).andExpect(status().isNotFound());
  }

  @Test
  void aRequestWithTheSameKeyIsOnePost() throws Exception {
    var body =
        "{\"member\":%d,\"kind\":\"recruit\",\"text\":\"招茶艺师\",\"disclosed\":true,\"once\":\"k-1\"}"
            .formatted(rain.value());

    for (int i = 0; i < 2; i++) {
      send("/moderation/posts", body)
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.treatment").value("allow_post"))
          .andExpect(jsonPath("$.posts").value(1));
    }
    send("/moderation/posts", body.replace("k-1", "k-2")).andExpect(jsonPath("$.posts").value(2));
    send("/moderation/posts", body.replace("k-1", "k".repeat(65)))
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void opensACaseOnceAMemberAndKind() throws Exception {
    var body = "{\"member\":%d,\"kind\":\"poaching\",\"text\":\"拉人\"}".formatted(rain.value());

    send("/moderation", body).andExpect(status().isCreated());
    send("/moderation", body).andExpect(status().isCreated());

    assertThat(world.asked).hasSize(1);
    send("/moderation", body.replace("poaching", "singing"))
        .andExpect(status().isUnprocessableEntity());
    send("/moderation", body.replace("拉人", " ")).andExpect(status().isUnprocessableEntity());
    send("/moderation", "{\"member\":999,\"kind\":\"poaching\",\"text\":\"x\"}")
        .andExpect(status().isNotFound());
  }

  @Test
  void raisesACrisis() throws Exception {
    send("/crises", "{\"words\":\"\"}").andExpect(status().isUnprocessableEntity());

    send("/crises", "{\"words\":\"有人冒充客服\"}").andExpect(status().isCreated());

    assertThat(world.asked).hasSize(1);
    http.perform(get(HOME + "/crises"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].finding").doesNotExist());
  }

  @Test
  void invitesAKolOnce() throws Exception {
    var body =
        "{\"member\":%d,\"way\":\"trained\",\"duties\":\"答疑\",\"reward\":\"200 元课券\"}"
            .formatted(rain.value());

    send("/kols", body).andExpect(status().isCreated());

    send("/kols", body).andExpect(status().isConflict());
    send("/kols", body.replace("trained", "born")).andExpect(status().isUnprocessableEntity());
    http.perform(get(HOME + "/kols"))
        .andExpect(jsonPath("$[0].state").value("invited"))
        .andExpect(jsonPath("$[0].way").value("trained"));
    http.perform(get(HOME + "/kols").param("size", "201"))
        .andExpect(status().isUnprocessableEntity());
  }

  private ResultActions send(String path, String body) throws Exception {
    return http.perform(
        post(HOME + path).principal(PERSON).contentType(APPLICATION_JSON).content(body));
  }
}
