package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that people typed in. Only public hosts over TLS, asked after the name was
 * resolved; no redirects, no cookies, no more than 64 kB of an answer, and an end to every call.
 */
@Component
class OutgoingHttp {

  private static final int MOST_BYTES = 64 * 1024;

  /** How names become addresses; a test puts its own here. */
  interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** A name led to an address nobody may send to. */
  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
      super(host + " is no public host");
    }
  }

  private final Set<String> privateHosts;
  private final ChannelProperties properties;
  private final Names names;
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

  OutgoingHttp(ChannelProperties properties, Names names) {
    this.properties = properties;
    this.privateHosts = Set.copyOf(properties.privateHosts());
    this.names = names;
    this.client = client();
  }

  /** {@code host:port} of an address, the scheme's port where it names none. */
  static String hostAndPort(URI uri) {
    var port = uri.getPort() >= 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
    return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }

  /**
   * Posts a text.
   *
   * @throws ChannelException refused if nobody may send there; to be tried again if no connection
   *     came about; in doubt if no answer came back
   */
  HttpAnswer post(URI address, String type, Map<String, String> headers, String body)
      throws ChannelException {
    check(address);
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
      return client.execute(request, OutgoingHttp::answer);
    } catch (IOException e) {
      throw refusal(e, late.get());
    } finally {
      end.cancel(false);
    }
  }

  private void check(URI address) throws ChannelException {
    var ours = address.getHost() != null && privateHosts.contains(hostAndPort(address));
    if (address.getHost() == null
        || address.getUserInfo() != null
        || !("https".equals(address.getScheme()) || ours && "http".equals(address.getScheme()))) {
      throw ChannelException.refused(MessageReason.CHANNEL_OFF, "no https address");
    }
  }

  private static ChannelException refusal(IOException e, boolean late) {
    if (e instanceof ForbiddenAddressException) {
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

  private static HttpAnswer answer(ClassicHttpResponse response) throws IOException {
    var headers = new HashMap<String, String>();
    for (var header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    var body = new byte[0];
    if (response.getEntity() != null) {
      try (var content = response.getEntity().getContent()) {
        body = content.readNBytes(MOST_BYTES);
      }
    }
    return new HttpAnswer(response.getCode(), headers, new String(body, StandardCharsets.UTF_8));
  }

  private CloseableHttpClient client() {
    var timeout = Timeout.of(properties.timeout());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new PublicHosts())
            .setMaxConnPerRoute(20)
            .setMaxConnTotal(60)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(5))
                    .setSocketTimeout(timeout)
                    .setValidateAfterInactivity(Timeout.ofSeconds(1))
                    .setTimeToLive(Timeout.ofMinutes(1))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
        .setUserAgent("Qunflow")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /** A host of which any address is not public is not asked at all, unless it is one of ours. */
  private final class PublicHosts implements DnsResolver {

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      var ours = privateHosts.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
      var found = names.resolve(host);
      if (!ours && !Arrays.stream(found).allMatch(AddressGuard::isPublic)) {
        throw new ForbiddenAddressException(host);
      }
      return Arrays.stream(found).map(address -> new InetSocketAddress(address, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      var found = names.resolve(host);
      if (!Arrays.stream(found).allMatch(AddressGuard::isPublic)) {
        throw new ForbiddenAddressException(host);
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @PreDestroy
  void close() throws IOException {
    ends.shutdownNow();
    client.close();
  }
}
