package io.qunflow.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Messages;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Messages over REST, down to the tables. */
class MessagesApiTest {

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;

  @BeforeEach
  void threeMessages() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var tea = new CommunityKey("tea");
    var people = new PeopleRows(database.dataSource(), tea);
    for (var name : new String[] {"安娜", "小明", "小红"}) {
      people.member(name, Platform.WECOM, "wm-" + name);
    }
    modules
        .get(Outbox.class)
        .enqueue(
            new MessageOrder(
                "round:17:invite",
                "round:17",
                tea,
                MessageKind.QUESTIONNAIRE,
                "manual",
                Map.of("zh", new MessageText("", "你好")),
                Map.of(),
                Optional.empty(),
                Instant.EPOCH),
            new MemberSelect("SELECT id AS member_id FROM member", Map.of()));
    modules
        .get(org.springframework.jdbc.core.JdbcTemplate.class)
        .update(
            "UPDATE message SET state = 'X', reason = 'opted_out', settled_at_ms = 0"
                + " WHERE id = 2");
    http =
        MockMvcBuilders.standaloneSetup(
                new MessagesController(communities, modules.get(Messages.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
            .build();
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void saysWhyAMessageWasNotSent() throws Exception {
    http.perform(get("/api/v1/messages?state=suppressed&reason=opted_out"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].about").value("round:17"))
        .andExpect(jsonPath("$.items[0].state").value("suppressed"))
        .andExpect(jsonPath("$.items[0].reason").value("opted_out"))
        .andExpect(jsonPath("$.items[0].kind").value("questionnaire"))
        .andExpect(jsonPath("$.items[0].body").doesNotExist());
  }

  @Test
  void goesOnWhereThePageBeforeEnded() throws Exception {
    http.perform(get("/api/v1/messages?community=tea&size=2"))
        .andExpect(jsonPath("$.items[*].id", contains(3, 2)))
        .andExpect(jsonPath("$.older").value(2));
    http.perform(get("/api/v1/messages?community=tea&size=2&before=2"))
        .andExpect(jsonPath("$.items[*].id", contains(1)))
        .andExpect(jsonPath("$.older").doesNotExist());
  }

  @Test
  void refusesAStateThatDoesNotExist() throws Exception {
    http.perform(get("/api/v1/messages?state=lost"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_STATE"))
        .andExpect(jsonPath("$.detail", containsString("queued、sending、sent")));
  }

  @Test
  void refusesAReasonThatDoesNotExist() throws Exception {
    http.perform(get("/api/v1/messages?reason=no_idea"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_REASON"))
        .andExpect(jsonPath("$.detail", containsString("opted_out")));
  }

  @Test
  void refusesAPageThatCannotBe() throws Exception {
    http.perform(get("/api/v1/messages?size=0"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_PAGE"));
    http.perform(get("/api/v1/messages?size=201")).andExpect(status().isUnprocessableEntity());
    http.perform(get("/api/v1/messages?before=x")).andExpect(status().isBadRequest());
    http.perform(get("/api/v1/messages?before=1"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(0)));
  }

  @Test
  void refusesACommunityThatDoesNotExist() throws Exception {
    http.perform(get("/api/v1/messages?community=coffee")).andExpect(status().isNotFound());
  }
}
