package io.qunflow.operations.messaging;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.qunflow.support.Modules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is queued on the channel {@code post} in a process of its own, until nothing is. */
final class SenderMain {

  private static final Duration LOOK = Duration.ofMillis(200);

  private SenderMain() {}

  /**
   * @param args address, user and password of a migrated database, the receiver's port, whether
   *     repeats are harmless
   */
  public static void main(String[] args) throws Exception {
    var config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setPassword(args[2]);
    config.setMaximumPoolSize(8);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    var channel = new Post(Integer.parseInt(args[3]), Boolean.parseBoolean(args[4]));
    try (var pool = new HikariDataSource(config);
        var modules =
            Modules.start(
                pool,
                Clock.systemUTC(),
                "io.qunflow.community",
                "io.qunflow.membership.consent",
                "io.qunflow.operations.link",
                "io.qunflow.operations.messaging")) {
      var recovery =
          new Recovery(
              modules.get(DispatchMapper.class),
              modules.get(EventMapper.class),
              new Channels(List.of(channel)),
              Clock.systemUTC());
      var transaction = new TransactionTemplate(modules.get(PlatformTransactionManager.class));
      var senders =
          new Senders(
              channel,
              modules.get(Dispatch.class),
              modules.get(Courier.class),
              modules.get(DispatchMapper.class),
              LOOK);
      var worker = new ChannelWorker(channel.key(), senders, LOOK);
      worker.start();
      System.out.println("ready");
      var sql = modules.get(JdbcTemplate.class);
      while (count(sql) > 0) {
        transaction.executeWithoutResult(status -> recovery.takeOver());
        Thread.sleep(LOOK.toMillis());
      }
      worker.askToStop();
      worker.awaitEnd(Duration.ofSeconds(20));
      System.out.println("done");
    }
  }

  private static int count(JdbcTemplate sql) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM message WHERE state IN ('Q', 'G')", Integer.class);
  }

  private record Post(int port, boolean repeatsAreHarmless) implements NetworkChannel {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public String key() {
      return "post";
    }

    @Override
    public boolean forGroups() {
      return false;
    }

    @Override
    public boolean forMembers() {
      return true;
    }

    @Override
    public boolean needsEndpoint() {
      return false;
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Receipt send(OutgoingMessage message) throws ChannelException {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
              .timeout(Duration.ofSeconds(1))
              .header("X-Key", message.messageKey())
              .header("X-Attempt", String.valueOf(message.attempt()))
              .POST(HttpRequest.BodyPublishers.ofString(message.body()))
              .build();
      try {
        HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        return new Receipt("");
      } catch (HttpTimeoutException e) {
        throw ChannelException.unknown(MessageReason.TIMEOUT, "1 s");
      } catch (IOException e) {
        throw ChannelException.unknown(MessageReason.ERROR, e.getClass().getSimpleName());
      } catch (InterruptedException e) {
        throw ChannelException.unknown(MessageReason.ERROR, "interrupted");
      }
    }
  }
}
