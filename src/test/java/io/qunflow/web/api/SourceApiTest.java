package io.qunflow.web.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Where members came from, over REST. */
class SourceApiTest {

  private static final String HOME = "/api/v1/communities/tea/sources";
  private static final CommunityKey TEA = new CommunityKey("tea");

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;
  private long anna;

  @BeforeEach
  void twoMembers() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            "io.qunflow.community",
            "io.qunflow.membership.segment",
            "io.qunflow.funnel.content");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database.dataSource(), TEA);
    anna = rows.member("安娜", Platform.WECOM, "a").value();
    rows.member("小波", Platform.WECOM, "b");
    http =
        MockMvcBuilders.standaloneSetup(
                new SourceController(
                    communities,
                    modules.get(MemberService.class),
                    modules.get(MemberSources.class),
                    modules.get(Segments.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private static MockHttpServletRequestBuilder put(String body) {
    return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(HOME)
        .principal(() -> "yunying")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  @Test
  void recordsOneMemberAndThenASegment() throws Exception {
    var everybody =
        modules.get(Segments.class).save(TEA, "所有人", SegmentRule.everybody(), "yunying");
    http.perform(
            put("{\"member\":%d,\"channel\":\"fission\",\"reach\":\"context\"}".formatted(anna)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.recorded").value(1));

    http.perform(
            put(
                "{\"segment\":%d,\"channel\":\"platform\",\"reach\":\"direct_ad\",\"detail\":\"直播\"}"
                    .formatted(everybody)))
        .andExpect(jsonPath("$.recorded").value(1));

    http.perform(get(HOME))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.members").value(2))
        .andExpect(jsonPath("$.unknown").value(0))
        .andExpect(jsonPath("$.sources[0].channel").value("fission"))
        .andExpect(jsonPath("$.sources[0].share.n").value(1))
        .andExpect(jsonPath("$.sources[0].share.of").value(2))
        .andExpect(jsonPath("$.sources[0].share.rate").value(0.5))
        .andExpect(jsonPath("$.sources[1].reach").value("direct_ad"));
  }

  @Test
  void refusesWhatIsNoSource() throws Exception {
    http.perform(put("{\"channel\":\"fission\",\"reach\":\"context\"}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_MEMBER_SOURCE"));
    http.perform(put("{\"member\":%d,\"channel\":\"tv\",\"reach\":\"context\"}".formatted(anna)))
        .andExpect(status().isUnprocessableEntity());
    http.perform(put("{\"member\":999,\"channel\":\"group\",\"reach\":\"context\"}"))
        .andExpect(status().isNotFound());
    http.perform(put("{\"segment\":999,\"channel\":\"group\",\"reach\":\"context\"}"))
        .andExpect(status().isNotFound());
    http.perform(get("/api/v1/communities/none/sources")).andExpect(status().isNotFound());
  }
}
