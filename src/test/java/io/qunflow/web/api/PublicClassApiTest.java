package io.qunflow.web.api;

import static io.qunflow.funnel.publicclass.ClassWorld.TEA;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.publicclass.ClassWorld;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.support.TestDatabases;
import java.security.Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Public classes over REST. */
class PublicClassApiTest {

  private static final Principal OPERATOR = () -> "yunying";
  private static final String HOME = "/api/v1/communities/tea/public-classes";
  private static final String LESSON =
      """
      {"offering":7,"contentOwner":"teacher","teacherAnswers":"no","contentPercent":75,"payReason":"both",
       "whatFollows":"当天打电话","title":"三天学会选茶","startsAt":"2026-11-25T20:00","minutes":90,"capacity":1}
      """;

  private ClassWorld world;
  private MockMvc http;

  @BeforeEach
  void aCommunity() {
    world = new ClassWorld(TestDatabases.h2());
    http =
        MockMvcBuilders.standaloneSetup(
                new PublicClassController(
                    world.get(CommunityService.class),
                    world.classes,
                    world.planning,
                    world.registrations,
                    world.get(GroupLinks.class),
                    new OfferingNames(
                        org.mockito.Mockito.mock(io.qunflow.funnel.offering.Offerings.class))),
                new ClassChangeController(
                    world.get(CommunityService.class),
                    world.classes,
                    world.changes,
                    world.registrations),
                new ClassPeopleController(
                    world.classes,
                    world.registrations,
                    world.attendance,
                    world.attendees,
                    world.get(io.qunflow.funnel.publicclass.FollowupFigures.class),
                    world.get(io.qunflow.funnel.publicclass.ClassReaches.class)))
            .setControllerAdvice(new ApiErrors())
            .setMessageConverters(ProductJson.converters())
            .build();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void opensRegistersAndTakesTheList() throws Exception {
    send(HOME, LESSON)
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/v1/public-classes/1"));
    world.planning.openRegistration(1);
    var anna = world.member("安娜").value();
    var ben = world.member("13812341234").value();

    send("/api/v1/public-classes/1/registrations", "{\"member\":%d}".formatted(anna))
        .andExpect(jsonPath("$.state").value("registered"));
    send("/api/v1/public-classes/1/registrations", "{\"member\":%d}".formatted(ben))
        .andExpect(jsonPath("$.state").value("waiting"))
        .andExpect(jsonPath("$.waitingPlace").value(1))
        .andExpect(jsonPath("$.nickname").value("138****1234"));
    world.clock.set(java.time.Instant.parse("2026-11-25T13:00:00Z"));
    http.perform(
            post("/api/v1/public-classes/1/attendance")
                .principal(OPERATOR)
                .contentType("text/csv")
                .content(
                    "name,join_time,leave_time\n安娜,2026-11-25 20:00,2026-11-25 20:30\n谁,2026-11-25 20:00,\n"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.attended").value(1))
        .andExpect(jsonPath("$.unmatched").value(1));
    send(
            "/api/v1/public-classes/1/questions",
            "{\"member\":%d,\"question\":\"能分期吗\"}".formatted(anna))
        .andExpect(status().isCreated());

    http.perform(get("/api/v1/public-classes/1"))
        .andExpect(jsonPath("$.state").value("held"))
        .andExpect(jsonPath("$.link").value(containsString("/g/")))
        .andExpect(jsonPath("$.counts.registered").value(1))
        .andExpect(jsonPath("$.counts.attended").value(1))
        .andExpect(jsonPath("$.counts.asked").value(1));
    http.perform(get(HOME)).andExpect(jsonPath("$", hasSize(1)));
    http.perform(get("/api/v1/public-classes/1/followup"))
        .andExpect(jsonPath("$.open").value(2))
        .andExpect(jsonPath("$.ordered").value(0));
    http.perform(get("/api/v1/public-classes/1/registrations"))
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].attended").value(true));
  }

  /** As on the console, but for the task that rates it: that is completed as every task is. */
  @Test
  void isMovedGivesPlacesOnAndIsCalledOff() throws Exception {
    send(HOME, LESSON).andExpect(status().isCreated());
    world.planning.openRegistration(1);
    long anna = world.member("安娜").value();
    long ben = world.member("博").value();
    var here = "/api/v1/public-classes/1";
    send(here + "/registrations", "{\"member\":%d}".formatted(anna));
    send(here + "/registrations", "{\"member\":%d}".formatted(ben))
        .andExpect(jsonPath("$.state").value("waiting"));

    for (int i = 0; i < 2; i++) {
      http.perform(delete(here + "/registrations/" + anna)).andExpect(status().isNoContent());
    }
    http.perform(get(here + "/registrations"))
        .andExpect(jsonPath("$[0].member").value(ben))
        .andExpect(jsonPath("$[0].state").value("registered"))
        .andExpect(jsonPath("$[1].state").value("left"));
    date("{\"startsAt\":\"2026-11-26T12:00:00Z\",\"capacity\":5}")
        .andExpect(status().isNoContent());
    http.perform(get(here))
        .andExpect(jsonPath("$.startsAt").value("2026-11-26T12:00:00Z"))
        .andExpect(jsonPath("$.endsAt").value("2026-11-26T13:30:00Z"))
        .andExpect(jsonPath("$.capacity").value(5));
    date("{\"minutes\":1}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("minutes"));
    http.perform(post(here + "/off")).andExpect(status().isNoContent());
    http.perform(get(here)).andExpect(jsonPath("$.state").value("called_off"));
    http.perform(post(here + "/off")).andExpect(status().isConflict());
    date("{}").andExpect(status().isConflict());
    http.perform(post("/api/v1/public-classes/9/off")).andExpect(status().isNotFound());
  }

  private ResultActions date(String body) throws Exception {
    return http.perform(
        put("/api/v1/public-classes/1/date").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  /** 20:00 in Shanghai. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-25T20:00", "2026-11-25T12:00:00Z", "2026-11-25T13:00+01:00"})
  void beginsAtTheMomentThatWasMeant(String startsAt) throws Exception {
    send(HOME, LESSON.replace("2026-11-25T20:00", startsAt))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.startsAt").value("2026-11-25T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-11-25\"",
        "\"tomorrow\"",
        "\"\"",
        "\"2026-11-25 20:00\"",
        "\"+12345-11-25T20:00\"",
        "1795608000",
        "[2026,11,25,20,0]"
      })
  void refusesWhatIsNoMomentAndSaysHowItIsWritten(String startsAt) throws Exception {
    send(HOME, LESSON.replace("\"2026-11-25T20:00\"", startsAt))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_TIME"))
        .andExpect(jsonPath("$.errors[0].field").value("startsAt"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("2026-11-29T12:00:00Z")));
  }

  @Test
  void refusesADateWithoutAllFiveAnswersAndNamesTheField() throws Exception {
    send(HOME, LESSON.replace("\"payReason\":\"both\",", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("INVALID_PUBLIC_CLASS"))
        .andExpect(jsonPath("$.errors[0].field").value("payReason"));
    send(HOME, "{}").andExpect(status().isUnprocessableEntity());
  }

  @Test
  void theNextOneNeedsTheLastOnesRating() throws Exception {
    send(HOME, LESSON).andExpect(status().isCreated());

    send(HOME, LESSON)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("LAST_CLASS_UNRATED"));
  }

  @Test
  void namesTheWrongLineOfAListAndUnknownOnesAreNotFound() throws Exception {
    send(HOME, LESSON);
    world.planning.openRegistration(1);
    http.perform(
            post("/api/v1/public-classes/1/attendance")
                .contentType("text/csv")
                .content("name,join_time,leave_time\n安娜,x,y\n"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.code").value("IMPORT_REFUSED"))
        .andExpect(jsonPath("$.errors[0].line").value(2));
    for (var path : new String[] {"9", "9/registrations"}) {
      http.perform(get("/api/v1/public-classes/" + path)).andExpect(status().isNotFound());
    }
    http.perform(get("/api/v1/communities/wine/public-classes")).andExpect(status().isNotFound());
    send("/api/v1/public-classes/1/registrations", "{\"member\":999999}")
        .andExpect(status().isNotFound());
    org.assertj.core.api.Assertions.assertThat(world.classes.findPage(TEA, 0, 9)).hasSize(1);
  }

  private ResultActions send(String path, String body) throws Exception {
    return http.perform(
        post(path).principal(OPERATOR).contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
