package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go. */
class AddressGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "2001:db8::1",
        "2001::1",
        "100::1"
      })
  void nothingGoesToAPrivateOrSpecialAddress(String address) throws Exception {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.1.1",
        "192.167.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2400:3200::1",
        "2606:4700::1111",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void whatIsPublicMayBeReached(String address) throws Exception {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  /** However a private address is wrapped in a new one, it stays private. */
  @Property(tries = 2000)
  void wrappingAnAddressGainsNothing(@ForAll @Size(4) byte[] four) throws Exception {
    var plain = AddressGuard.isPublic(InetAddress.getByAddress(four));

    assertThat(AddressGuard.isPublic(wrapped(four, 12, 0x00, 0x64, 0xff, 0x9b))).isEqualTo(plain);
    assertThat(AddressGuard.isPublic(wrapped(four, 2, 0x20, 0x02))).isEqualTo(plain);
    assertThat(AddressGuard.isPublic(mapped(four))).isEqualTo(plain);
  }

  /** The JDK's own words about an address agree. */
  @Property(tries = 2000)
  void agreesWithTheJdkOnWhatIsLocal(@ForAll @Size(4) byte[] four) throws Exception {
    var address = InetAddress.getByAddress(four);

    if (address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || address.isAnyLocalAddress()) {
      assertThat(AddressGuard.isPublic(address)).isFalse();
    }
  }

  private static InetAddress mapped(byte[] four) throws Exception {
    return wrapped(four, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);
  }

  private static InetAddress wrapped(byte[] four, int at, int... begin) throws Exception {
    var bytes = new byte[16];
    for (int i = 0; i < begin.length; i++) {
      bytes[i] = (byte) begin[i];
    }
    System.arraycopy(four, 0, bytes, at, 4);
    return InetAddress.getByAddress(bytes);
  }
}
