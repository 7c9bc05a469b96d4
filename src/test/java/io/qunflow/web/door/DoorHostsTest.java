package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.operations.link.DoorProperties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A host name of their own for members' pages. */
class DoorHostsTest {

  private static final DoorProperties SEPARATE =
      new DoorProperties("https://m.example.com/", true, List.of());

  @ParameterizedTest
  @CsvSource({
    "m.example.com, /m/x, 200",
    "M.Example.COM, /g/x, 200",
    "m.example.com, /door/door.css, 200",
    "m.example.com, /, 404",
    "m.example.com, /login, 404",
    "m.example.com, /api/v1/communities, 404",
    "m.example.com, /camunda/app/tasklist/default/, 404",
    "m.example.com, /webjars/x.css, 404",
    "desk.example.com, /, 200",
    "desk.example.com, /api/v1/communities, 200",
    "desk.example.com, /m/x, 404",
    "desk.example.com, /g/x, 404",
    "10.0.0.7, /actuator/health, 200",
    "10.0.0.7, /m/x, 404"
  })
  void servesMembersPagesThereAndNothingElse(String host, String path, int status)
      throws Exception {
    assertThat(status(new DoorHosts(SEPARATE), host, path)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"a.example.com, /m/x", "b.example.com, /", "b.example.com, /g/x"})
  void withoutOneEveryHostServesEverything(String host, String path) throws Exception {
    var hosts = new DoorHosts(new DoorProperties("", false, List.of()));

    assertThat(status(hosts, host, path)).isEqualTo(200);
  }

  @Test
  void anErrorThereLooksLikeAPageForMembersWhateverTheAddress() {
    var pages = new DoorErrorPages(new DoorHosts(SEPARATE));

    var atDoor =
        pages.resolveErrorView(
            request("m.example.com", "/error"), HttpStatus.NOT_FOUND, Map.of("path", "/login"));
    var atDesk =
        pages.resolveErrorView(
            request("desk.example.com", "/error"),
            HttpStatus.NOT_FOUND,
            Map.of("path", "/nothing"));

    assertThat(atDoor.getViewName()).isEqualTo("door/refused");
    assertThat(atDesk).isNull();
  }

  private static int status(DoorHosts hosts, String host, String path) throws Exception {
    var response = new MockHttpServletResponse();
    hosts.doFilter(request(host, path), response, new MockFilterChain());
    return response.getStatus();
  }

  private static MockHttpServletRequest request(String host, String path) {
    var request = new MockHttpServletRequest("GET", path);
    request.setServerName(host);
    return request;
  }
}
