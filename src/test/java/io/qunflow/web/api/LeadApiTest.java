package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.lead.LeadWorld;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.OfferingKind;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.support.TestDatabases;
import java.security.Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Leads over REST. */
class LeadApiTest {

  private static final Principal OPERATOR = () -> "yunying";
  private static final String HOME = "/api/v1/communities/tea/leads";

  private final Offerings offerings = mock(Offerings.class);
  private LeadWorld world;
  private MockMvc http;

  @BeforeEach
  void aCommunity() {
    world = new LeadWorld(TestDatabases.h2());
    http =
        MockMvcBuilders.standaloneSetup(
                new LeadController(
                    world.get(CommunityService.class),
                    world.leads,
                    world.portraits,
                    new OfferingNames(offerings)),
                new LeadChangeController(world.leads, world.changes, world.portraits))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void opensMovesAndEndsWithItsHistory() throws Exception {
    var rain = world.member("13812341234").value();
    send(HOME, "{\"member\":%d,\"offering\":7,\"interest\":\"问了价格\"}".formatted(rain))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/v1/leads/1"))
        .andExpect(jsonPath("$.kind").value("person"))
        .andExpect(jsonPath("$.nickname").value("138****1234"))
        .andExpect(jsonPath("$.owner").value("yunying"))
        .andExpect(jsonPath("$.missingFacts", hasSize(2)));
    send(HOME, "{\"kind\":\"corporate\",\"company\":\"好茶有限公司\",\"interest\":\"三十人上课\"}")
        .andExpect(jsonPath("$.kind").value("corporate"));

    send("/api/v1/leads/1/stage", "{\"stage\":\"trusting\",\"evidence\":\"介绍了朋友\"}")
        .andExpect(jsonPath("$.stage").value("trusting"));
    send("/api/v1/leads/1/end", "{\"state\":\"not_now\",\"reason\":\"price\",\"note\":\"太贵\"}")
        .andExpect(jsonPath("$.state").value("not_now"))
        .andExpect(jsonPath("$.endedWhy").value("price"));

    http.perform(get("/api/v1/leads/1"))
        .andExpect(jsonPath("$.history", hasSize(3)))
        .andExpect(jsonPath("$.history[1].note").value("介绍了朋友"));
    http.perform(get(HOME)).andExpect(jsonPath("$", hasSize(1)));
    http.perform(get(HOME + "?open=false")).andExpect(jsonPath("$[0].id").value(1));
    http.perform(get(HOME + "/reasons")).andExpect(jsonPath("$.price").value(1));
  }

  @Test
  void anOfferingIsNamedByItsKeyAsEverywhereOrByItsNumber() throws Exception {
    var tea = new CommunityKey("tea");
    when(offerings.find(tea, "winter"))
        .thenReturn(new Offering(7, tea, "winter", "冬茶", OfferingKind.MAIN_PROFIT, null, 1, false));
    when(offerings.find(tea, "summer")).thenThrow(new UnknownOfferingException("summer"));
    when(offerings.find(tea, 8L)).thenThrow(new UnknownOfferingException("8"));
    var body = "{\"kind\":\"corporate\",\"company\":\"%s\",\"interest\":\"三十人\",\"offering\":%s}";

    send(HOME, body.formatted("甲", "\"winter\""))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.offering").value(7));
    send(HOME, body.formatted("乙", "7")).andExpect(jsonPath("$.offering").value(7));
    for (var other : new String[] {"\"summer\"", "8", "true", "1.5", "{}"}) {
      send(HOME, body.formatted("丙", other))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.detail", containsString("offering")));
    }
  }

  @Test
  void refusesWhatIsNoInterestAndWordsThatMeanNothing() throws Exception {
    send(HOME, "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(2)));
    send(HOME, "{\"kind\":\"dog\",\"interest\":\"x\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("UNKNOWN_WORD"));
    send(HOME, "{\"member\":999999,\"interest\":\"x\"}").andExpect(status().isNotFound());
    http.perform(get("/api/v1/leads/9")).andExpect(status().isNotFound());
    http.perform(get("/api/v1/communities/wine/leads")).andExpect(status().isNotFound());
  }

  private ResultActions send(String path, String body) throws Exception {
    return http.perform(
        post(path).principal(OPERATOR).contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
