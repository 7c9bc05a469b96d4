package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that people typed in. Only public hosts over TLS, asked after the name was
 * resolved; no redirects, no cookies, no more than 64 kB of an answer, and an end to every call.
 */
@Component
class OutgoingHttp {

  private static final int MOST_BYTES = 64 * 1024;

  private final ChannelProperties properties;
  private final PublicHosts hosts;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "outgoing-http-end");
            thread.setDaemon(true);
            return thread;
          });

  @Autowired
  OutgoingHttp(ChannelProperties properties) {
    this(properties, InetAddress::getAllByName);
  }

  OutgoingHttp(ChannelProperties properties, PublicHosts.Names names) {
    this.properties = properties;
    this.hosts = new PublicHosts(properties.privateHosts(), names);
    this.client = OutgoingClient.create(hosts, properties.timeout());
  }

  /**
   * Posts a text.
   *
   * @throws ChannelException refused if nobody may send there; to be tried again if no connection
   *     came about; in doubt if no answer came back
   */
  HttpAnswer post(URI address, String type, Map<String, String> headers, String body)
      throws ChannelException {
    if (!hosts.isAllowed(address)) {
      throw ChannelException.refused(MessageReason.CHANNEL_OFF, "no https address");
    }
    var request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(
        new StringEntity(body, ContentType.parse(type).withCharset(StandardCharsets.UTF_8)));
    var late = new AtomicBoolean();
    var end =
        ends.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            properties.timeout().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return answer(request);
    } catch (IOException e) {
      throw refusal(e, late.get());
    } finally {
      end.cancel(false);
    }
  }

  private static ChannelException refusal(IOException e, boolean late) {
    if (e instanceof PublicHosts.ForbiddenAddressException) {
      return ChannelException.refused(MessageReason.CHANNEL_OFF, "no public host");
    }
    if (e instanceof UnknownHostException
        || e instanceof ConnectTimeoutException
        || e instanceof ConnectException
        || e instanceof NoRouteToHostException
        || e instanceof SSLHandshakeException
        || e instanceof SSLPeerUnverifiedException) {
      return ChannelException.retryLater(MessageReason.UNREACHABLE, e.getClass().getSimpleName());
    }
    return ChannelException.unknown(
        MessageReason.TIMEOUT, late ? "no answer in time" : e.getClass().getSimpleName());
  }

  /** Cancelling drops a connection of which more could be read; closing would read it all. */
  private HttpAnswer answer(HttpPost request) throws IOException {
    try {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      var headers = new HashMap<String, String>();
      for (var header : response.getHeaders()) {
        headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
      return new HttpAnswer(response.getCode(), headers, body(response));
    } finally {
      request.cancel();
    }
  }

  private static String body(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return "";
    }
    var bytes = response.getEntity().getContent().readNBytes(MOST_BYTES);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @PreDestroy
  void close() throws IOException {
    ends.shutdownNow();
    client.close();
  }
}
