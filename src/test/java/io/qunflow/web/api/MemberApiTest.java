package io.qunflow.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.AccessLog;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.AccountReveal;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.LinkSuggestions;
import io.qunflow.community.MemberData;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** One member over REST, down to the tables. */
class MemberApiTest {

  private static final Principal OPERATOR = () -> "yunying";
  private static final String PHONE = "13812341234";

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;
  private MemberId anna;
  private MemberId other;

  @BeforeEach
  void twoWhoMayBeOne() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.activity");
    var communities = modules.get(CommunityService.class);
    var members = modules.get(MemberService.class);
    http =
        MockMvcBuilders.standaloneSetup(
                new MemberController(
                    members,
                    modules.get(AccountLinks.class),
                    modules.get(LinkSuggestions.class),
                    modules.get(AccountReveal.class),
                    modules.get(MemberData.class),
                    new ObjectMapper()),
                new MemberListController(communities, members),
                new AuditController(communities, modules.get(AccessLog.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
            .defaultRequest(get("/").principal(OPERATOR))
            .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
            .build();
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database.dataSource(), new CommunityKey("tea"));
    anna = rows.member("安娜", Platform.WECHAT, PHONE);
    other = rows.member("小安😀", Platform.QQ, "20002001");
    members.recordFact(other, "phone", PHONE, "csv");
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void listAndMemberAreMasked() throws Exception {
    for (var path :
        new String[] {"/api/v1/members?community=tea", "/api/v1/members/" + other.value()}) {
      http.perform(get(path))
          .andExpect(status().isOk())
          .andExpect(
              content()
                  .string(
                      allOf(
                          containsString("20***01"),
                          not(containsString(PHONE)),
                          not(containsString("20002001")))));
    }
  }

  @Test
  void accountsInFullNeedAReasonWhichIsKept() throws Exception {
    reveal(anna, "{\"reason\": \" \"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("REASON_MISSING"));
    reveal(anna, "{\"reason\": \"本人来电更正\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.accounts[0].name").value(PHONE));

    http.perform(get("/api/v1/audit").param("community", "tea"))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].person").value("yunying"))
        .andExpect(jsonPath("$.items[0].kind").value("accounts"))
        .andExpect(jsonPath("$.items[0].member").value(anna.value()))
        .andExpect(jsonPath("$.items[0].purpose").value("本人来电更正"));
    http.perform(get("/api/v1/audit").param("size", "201")).andExpect(status().is4xxClientError());
  }

  @Test
  void aProposalBecomesALinkAndIsTakenBack() throws Exception {
    http.perform(get(links(anna)))
        .andExpect(jsonPath("$.links", hasSize(0)))
        .andExpect(jsonPath("$.suggestions[0].other").value(other.value()))
        .andExpect(jsonPath("$.suggestions[0].reason").value("same_contact"))
        .andExpect(jsonPath("$.suggestions[0].text").value("138****1234"));

    var made =
        link(anna, other)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    var id = new ObjectMapper().readTree(made).path("id").asLong();
    http.perform(get("/api/v1/members/" + other.value()))
        .andExpect(jsonPath("$.linkedTo").value(anna.value()));
    link(anna, other)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("MEMBER_LINKED"));

    http.perform(delete(links(anna) + "/" + id)).andExpect(status().isNoContent());
    http.perform(delete(links(anna) + "/" + id))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("ALREADY_UNDONE"));
    http.perform(delete(links(anna) + "/4711"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_LINK"));
  }

  @Test
  void aProposalIsDismissedAndBroughtBack() throws Exception {
    var notTheSame = "/api/v1/members/" + anna.value() + "/not-the-same/";

    http.perform(put(notTheSame + other.value())).andExpect(status().isNoContent());
    http.perform(put(notTheSame + other.value())).andExpect(status().isNoContent());
    http.perform(get(links(anna))).andExpect(jsonPath("$.suggestions", hasSize(0)));
    http.perform(put(notTheSame + "4711"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_MEMBER"));

    http.perform(delete(notTheSame + other.value())).andExpect(status().isNoContent());
    http.perform(get(links(anna))).andExpect(jsonPath("$.suggestions", hasSize(1)));
  }

  @Test
  void everythingOfAMemberIsHandedOutOnce() throws Exception {
    http.perform(get("/api/v1/members/" + other.value() + "/data"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.member[0].nickname").value("小安😀"))
        .andExpect(jsonPath("$.accounts[0].name").value("20002001"))
        .andExpect(jsonPath("$.facts[0].fact_value").value(PHONE));

    assertThat(modules.get(AccessLog.class).count()).isEqualTo(1);
    http.perform(get("/api/v1/members/4711/data"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("UNKNOWN_MEMBER"));
  }

  private ResultActions reveal(MemberId member, String body) throws Exception {
    return http.perform(
        post("/api/v1/members/" + member.value() + "/accounts")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions link(MemberId to, MemberId from) throws Exception {
    return http.perform(
        post(links(to))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"from\": %d}".formatted(from.value())));
  }

  private static String links(MemberId member) {
    return "/api/v1/members/" + member.value() + "/links";
  }
}
