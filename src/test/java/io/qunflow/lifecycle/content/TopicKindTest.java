package io.qunflow.lifecycle.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L3.2. */
class TopicKindTest {

  @ParameterizedTest
  @CsvSource({
    "UNIVERSAL,    UNIVERSAL,    true",
    "UNIVERSAL,    PROFESSIONAL, false",
    "UNIVERSAL,    PERSONAL,     false",
    "PROFESSIONAL, UNIVERSAL,    true",
    "PROFESSIONAL, PROFESSIONAL, true",
    "PROFESSIONAL, PERSONAL,     false",
    "PERSONAL,     UNIVERSAL,    true",
    "PERSONAL,     PROFESSIONAL, true",
    "PERSONAL,     PERSONAL,     true"
  })
  void isWithinAKindThatAsksForAsMuch(TopicKind most, TopicKind kind, boolean taken) {
    assertThat(kind.isWithin(most)).isEqualTo(taken);
  }
}
