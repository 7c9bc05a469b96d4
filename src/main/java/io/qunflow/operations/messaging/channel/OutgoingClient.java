package io.qunflow.operations.messaging.channel;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** The client for receivers: it follows nothing, repeats nothing and remembers nothing. */
final class OutgoingClient {

  private static final int MOST_TO_ONE = 20;
  private static final int MOST = 60;

  private OutgoingClient() {}

  /**
   * @param timeout between two bytes, and for a connection out of the pool
   */
  static CloseableHttpClient create(PublicHosts hosts, Duration timeout) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(hosts)
            .setMaxConnPerRoute(MOST_TO_ONE)
            .setMaxConnTotal(MOST)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(5))
                    .setSocketTimeout(Timeout.of(timeout))
                    .setValidateAfterInactivity(Timeout.ofSeconds(1))
                    .setTimeToLive(Timeout.ofMinutes(1))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Timeout.of(timeout))
                .setConnectionRequestTimeout(Timeout.of(timeout))
                .build())
        .setUserAgent("Qunflow")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }
}
