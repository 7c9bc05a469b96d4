package io.qunflow.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What may still go out, over REST. */
class ChannelsApiTest {

  private static final String ROBOT =
      "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aoc-4bc4";

  private TestDatabase database;
  private Modules modules;
  private MockMvc http;

  @BeforeEach
  void aRobotWithAQuota() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.systemUTC(),
            "io.qunflow.community",
            "io.qunflow.operations.messaging.channel");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var tea = new CommunityKey("tea");
    var group =
        modules
            .get(GroupService.class)
            .create(tea, new NewGroup("2", "2群", "WECOM", "BASE", null, null))
            .id();
    modules
        .get(ChannelSettings.class)
        .save(
            tea,
            "wecom-robot",
            Optional.of(group),
            new EndpointForm(true, Map.of("url", ROBOT), 10, 100),
            "admin");
    http =
        MockMvcBuilders.standaloneSetup(
                new ChannelsController(communities, modules.get(ChannelSettings.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void close() {
    modules.close();
    database.close();
  }

  @Test
  void saysHowMuchMayStillGoAndNoSecret() throws Exception {
    var robot = "$[?(@.channel == 'wecom-robot' && @.state == 'on')]";

    http.perform(get("/api/v1/communities/tea/channels"))
        .andExpect(status().isOk())
        .andExpect(jsonPath(robot + ".perMinute").value(10))
        .andExpect(jsonPath(robot + ".leftThisMinute").value(10))
        .andExpect(jsonPath(robot + ".quota").value(100))
        .andExpect(jsonPath(robot + ".period").value("day"))
        .andExpect(jsonPath(robot + ".leftThisPeriod").value(100))
        .andExpect(jsonPath("$[?(@.channel == 'webhook')].state").value("missing"))
        .andExpect(jsonPath("$[?(@.channel == 'wecom-customer')].perReceiver").value(true))
        .andExpect(jsonPath("$[?(@.channel == 'manual')].perMinute").doesNotExist())
        .andExpect(content().string(not(containsString("7aoc"))));
  }

  @Test
  void refusesACommunityThatDoesNotExist() throws Exception {
    http.perform(get("/api/v1/communities/coffee/channels")).andExpect(status().isNotFound());
  }
}
