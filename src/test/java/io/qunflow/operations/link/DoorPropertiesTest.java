package io.qunflow.operations.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DoorPropertiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m.example.com",
        "ftp://m.example.com",
        "https://",
        "https://m.example.com/?a=b",
        "a b"
      })
  void anAddressThatIsNoneStopsTheStart(String url) {
    assertThatThrownBy(() -> new DoorProperties(url, false, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qunflow.door.url");
  }

  @Test
  void aHostOfItsOwnNeedsAnAddress() {
    assertThatThrownBy(() -> new DoorProperties("", true, List.of()))
        .hasMessageContaining("qunflow.door.separate-host");
  }

  @Test
  void linksBeginWithTheAddressThatIsSetOrElseWithThisMachine() {
    var environment = new MockEnvironment().withProperty("local.server.port", "8123");

    assertThat(
            new DoorAddress(
                    new DoorProperties("https://m.example.com/", false, List.of()), environment)
                .of("/m/x"))
        .hasToString("https://m.example.com/m/x");
    assertThat(new DoorAddress(new DoorProperties("", false, List.of()), environment).of("/m/x"))
        .hasToString("http://localhost:8123/m/x");
  }
}
