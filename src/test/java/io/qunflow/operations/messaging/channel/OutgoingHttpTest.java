package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.ChannelException.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to addresses that people typed in. */
@Timeout(300)
class OutgoingHttpTest {

  private static final StandIn.Behaviour OK = got -> StandIn.Reply.json(200, "{\"ok\":true}");

  @Test
  void postsToAHostThatIsAllowed() throws Exception {
    try (var server = new StandIn(OK)) {
      var http = http(server.host());

      var answer =
          http.post(
              URI.create(server.url("/x?a=1")),
              "application/json",
              Map.of("k", "v"),
              "{\"a\":\"😀\"}");

      assertThat(answer.json().path("ok").asBoolean()).isTrue();
      assertThat(server.got().get(0).body()).isEqualTo("{\"a\":\"😀\"}");
      assertThat(server.got().get(0).headers()).containsEntry("k", "v");
    }
  }

  /** However the address is spelled, the server on this machine hears nothing of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "2130706433",
        "127.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "[::]"
      })
  void nothingReachesThisMachine(String host) throws Exception {
    try (var server = new StandIn(OK)) {
      var port = server.host().substring(server.host().indexOf(':'));
      var address = URI.create("https://" + host + port + "/");

      assertRefused(() -> http().post(address, "text/plain", Map.of(), "x"));
      assertThat(server.got()).isEmpty();
    }
  }

  /** Another port of a host of ours is not ours. */
  @Test
  void whatIsAllowedIsOnePort() throws Exception {
    try (var ours = new StandIn(OK);
        var other = new StandIn(OK)) {
      var address = URI.create("https://" + other.host() + "/");

      assertRefused(() -> http(ours.host()).post(address, "text/plain", Map.of(), "x"));
      assertThat(other.got()).isEmpty();
    }
  }

  @Test
  void aNameThatLeadsToOnePrivateAddressIsNotAsked() throws Exception {
    try (var server = new StandIn(OK)) {
      var http =
          new OutgoingHttp(
              Outgoing.properties(),
              name ->
                  new InetAddress[] {
                    InetAddress.getByAddress(name, new byte[] {8, 8, 8, 8}),
                    InetAddress.getLoopbackAddress()
                  });
      var port = server.host().substring(server.host().indexOf(':'));

      assertRefused(
          () ->
              http.post(URI.create("https://rebind.example" + port), "text/plain", Map.of(), "x"));
      assertThat(server.got()).isEmpty();
    }
  }

  /** The name is asked once, and the connection goes to what was looked at. */
  @Test
  void aNameThatChangesAfterItWasLookedAtGainsNothing() throws Exception {
    try (var server = new StandIn(OK)) {
      var asked = new AtomicInteger();
      var port = server.host().substring(server.host().indexOf(':'));
      var http =
          new OutgoingHttp(
              properties("rebind.example" + port),
              name -> {
                var last = asked.getAndIncrement() == 0 ? 1 : 254;
                return new InetAddress[] {
                  InetAddress.getByAddress(name, new byte[] {127, 0, 0, (byte) last})
                };
              });

      http.post(URI.create("http://rebind.example" + port + "/"), "text/plain", Map.of(), "x");

      assertThat(asked).hasValue(1);
      assertThat(server.got()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "ftp://example.com/",
        "https://user:pass@example.com/",
        "https:///x",
        "file:///etc/passwd"
      })
  void onlyPlainHttpsIsAnAddress(String address) {
    assertRefused(() -> http().post(URI.create(address), "text/plain", Map.of(), "x"));
  }

  @Test
  void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
    try (var target = new StandIn(OK);
        var server =
            new StandIn(got -> new StandIn.Reply(302, Map.of("Location", target.url("/")), ""))) {
      var answer =
          http(server.host(), target.host())
              .post(URI.create(server.url("/")), "text/plain", Map.of(), "x");

      assertThat(answer.status()).isEqualTo(302);
      assertThat(target.got()).isEmpty();
    }
  }

  @Test
  void whereNobodyListensItMayBeTriedAgain() throws Exception {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThatThrownBy(
            () ->
                http("localhost:" + port)
                    .post(
                        URI.create("http://localhost:" + port + "/"), "text/plain", Map.of(), "x"))
        .isInstanceOfSatisfying(
            ChannelException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.RETRY_LATER));
  }

  /**
   * It accepts and says nothing, or one byte after the other without an end: in doubt, as otherwise
   * nobody would ever come back from it.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoeverDoesNotAnswerLeavesADoubtAfterTheTimeAllowed(boolean drips) throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> accept(socket, drips));
      thread.setDaemon(true);
      thread.start();
      var host = "localhost:" + socket.getLocalPort();

      assertThatThrownBy(
              () ->
                  http(host).post(URI.create("http://" + host + "/"), "text/plain", Map.of(), "x"))
          .isInstanceOfSatisfying(
              ChannelException.class,
              e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(e.reason()).isEqualTo("timeout");
              });
    }
  }

  private static void accept(ServerSocket socket, boolean drips) {
    try (var connection = socket.accept()) {
      var out = connection.getOutputStream();
      if (drips) {
        out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes());
        connection.setSoTimeout(100);
      }
      while (!isGone(connection)) {
        out.write('x');
        out.flush();
      }
    } catch (IOException e) {
      // The caller went.
    }
  }

  /** Waits as long as the socket allows. */
  private static boolean isGone(Socket connection) throws IOException {
    try {
      while (connection.getInputStream().read() >= 0) {}
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** It would go on for ever; what was read is the answer. */
  @Test
  void anAnswerWithoutAnEndIsCutOff() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> floods(socket));
      thread.setDaemon(true);
      thread.start();
      var host = "localhost:" + socket.getLocalPort();
      var http =
          new OutgoingHttp(
              new ChannelProperties("", List.of(host), Duration.ofSeconds(60), ""),
              InetAddress::getAllByName);

      var answer = http.post(URI.create("http://" + host + "/"), "text/plain", Map.of(), "x");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).hasSize(64 * 1024);
      thread.join();
    }
  }

  private static void floods(ServerSocket socket) {
    try (var connection = socket.accept()) {
      var out = connection.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n".getBytes());
      var much = "x".repeat(8192).getBytes();
      while (true) {
        out.write(much);
      }
    } catch (IOException e) {
      // The caller went.
    }
  }

  @Test
  void nobodySendsUsMoreThanWeRead() throws Exception {
    try (var server = new StandIn(got -> StandIn.Reply.json(200, "x".repeat(1_000_000)))) {
      var answer =
          http(server.host()).post(URI.create(server.url("/")), "text/plain", Map.of(), "x");

      assertThat(answer.body()).hasSize(64 * 1024);
    }
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ChannelException.class,
            e -> {
              assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
              assertThat(e.reason()).isEqualTo("channel_off");
            });
  }

  private static OutgoingHttp http(String... hosts) {
    return new OutgoingHttp(properties(hosts), InetAddress::getAllByName);
  }

  private static ChannelProperties properties(String... hosts) {
    return new ChannelProperties("", List.of(hosts), Duration.ofSeconds(1), "");
  }
}
