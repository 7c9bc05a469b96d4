package io.qunflow.operations.messaging.channel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses messages may be sent to: public ones. Asked of what a name was resolved to, and
 * the connection goes to exactly that, so that a name that changes in between gains nothing.
 */
final class AddressGuard {

  /** Ranges that are no public host, with their prefix length (IANA special-purpose registries). */
  private static final List<Range> FORBIDDEN =
      List.of(
          range("0.0.0.0", 8),
          range("10.0.0.0", 8),
          range("100.64.0.0", 10),
          range("127.0.0.0", 8),
          range("169.254.0.0", 16),
          range("172.16.0.0", 12),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24),
          range("192.88.99.0", 24),
          range("192.168.0.0", 16),
          range("198.18.0.0", 15),
          range("198.51.100.0", 24),
          range("203.0.113.0", 24),
          range("224.0.0.0", 4),
          range("240.0.0.0", 4),
          range("::", 96),
          range("64:ff9b:1::", 48),
          range("100::", 64),
          range("2001::", 23),
          range("2001:db8::", 32),
          range("3fff::", 20),
          range("5f00::", 16),
          range("fc00::", 7),
          range("fe80::", 10),
          range("fec0::", 10),
          range("ff00::", 8));

  private static final Range NAT64 = range("64:ff9b::", 96);
  private static final Range SIX_TO_FOUR = range("2002::", 16);

  private AddressGuard() {}

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    if (NAT64.contains(bytes)) {
      return isPublic(embedded(bytes, 12));
    }
    if (SIX_TO_FOUR.contains(bytes)) {
      return isPublic(embedded(bytes, 2));
    }
    return FORBIDDEN.stream().noneMatch(range -> range.contains(bytes));
  }

  private static InetAddress embedded(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Range range(String address, int bits) {
    try {
      var parsed = InetAddress.getByName(address);
      return new Range(parsed.getAddress(), bits, parsed instanceof Inet4Address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Range(byte[] begin, int bits, boolean v4) {

    boolean contains(byte[] address) {
      if (address.length != begin.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (begin[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
