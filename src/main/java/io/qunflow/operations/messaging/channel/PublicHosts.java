package io.qunflow.operations.messaging.channel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names of receivers. A host of which any address is not public is not asked at all,
 * unless it is one of ours; the connection goes to what was looked at here.
 */
final class PublicHosts implements DnsResolver {

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

  private final Set<String> ours;
  private final Names names;

  /**
   * @param ours {@code host:port} of our own network that may be asked
   */
  PublicHosts(Collection<String> ours, Names names) {
    this.ours = Set.copyOf(ours);
    this.names = names;
  }

  /** {@code host:port} of an address, the scheme's port where it names none. */
  static String hostAndPort(URI uri) {
    var port = uri.getPort() >= 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
    return hostAndPort(uri.getHost(), port);
  }

  private static String hostAndPort(String host, int port) {
    return host.toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** Whether it is an address one may post to, before its name is resolved: TLS, or ours. */
  boolean isAllowed(URI address) {
    return address.getHost() != null
        && address.getUserInfo() == null
        && ("https".equals(address.getScheme())
            || "http".equals(address.getScheme()) && ours.contains(hostAndPort(address)));
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    var found = ours.contains(hostAndPort(host, port)) ? names.resolve(host) : resolve(host);
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
