package io.qunflow.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class ReportWordsTest {

  @AfterEach
  void leave() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "阿岩, 阿岩",
    "2024届新人10086号, 2024届新人10086号",
    "10005005, 10***05",
    "阿岩13812341234, 阿岩138****1234",
    "阿岩 anna@example.com, 阿岩 a***@example.com"
  })
  void hidesAccountsInNicknamesAndLeavesOtherNumbers(String nickname, String shown) {
    var words = ReportSetting.words(Locale.SIMPLIFIED_CHINESE);

    assertThat(words.name(nickname)).isEqualTo(shown);
  }
}
