package io.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:data/qunflow;MODE=MySQL, jdbc:h2:file:./data/qunflow;MODE=MySQL",
    "jdbc:h2:file:./data/qunflow, jdbc:h2:file:./data/qunflow",
    "jdbc:h2:file:/var/lib/qunflow, jdbc:h2:file:/var/lib/qunflow",
    "jdbc:h2:file:~/qunflow, jdbc:h2:file:~/qunflow",
    "jdbc:h2:file:C:/data/qunflow, jdbc:h2:file:C:/data/qunflow",
    "jdbc:h2:mem:x, jdbc:h2:mem:x",
    "jdbc:mysql://db/qunflow, jdbc:mysql://db/qunflow"
  })
  void aFolderMayBeGivenWithoutADot(String given, String used) {
    assertThat(PersistenceConfiguration.withExplicitFolder(given)).isEqualTo(used);
  }
}
