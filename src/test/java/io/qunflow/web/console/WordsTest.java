package io.qunflow.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-20T15:30:00Z"); // Friday 23:30 there
  private final Words words = new Words(messages(), Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void chinese() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void leave() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T15:29:40Z, OVERDUE, 超时 1 分钟",
    "2026-11-20T14:45:00Z, OVERDUE, 超时 45 分钟",
    "2026-11-20T13:00:00Z, OVERDUE, 超时 2 小时",
    "2026-11-18T15:31:00Z, OVERDUE, 超时 47 小时",
    "2026-11-18T15:30:00Z, OVERDUE, 超时 2 天",
    "2026-11-20T15:30:00Z, TODAY, 今天 23:30 前",
    "2026-11-20T15:59:00Z, TODAY, 今天 23:59 前",
    "2026-11-20T16:00:00Z, LATER, 明天 00:00 前",
    "2026-11-23T04:00:00Z, LATER, 周一前",
    "2026-11-26T15:59:00Z, LATER, 周四前",
    "2026-11-26T16:00:00Z, LATER, 11月27日前",
    "2027-01-02T04:00:00Z, LATER, 2027年1月2日前"
  })
  void saysWhenATaskIsDueByTheDaysOfItsCommunity(Instant at, Due.Level level, String said) {
    assertThat(words.due(at, SHANGHAI)).isEqualTo(new Due(level, said));
  }

  @Test
  void saysSoWhereThereIsNoDueDate() {
    assertThat(words.due(null, SHANGHAI)).isEqualTo(new Due(Due.Level.LATER, "没有期限"));
  }

  @Test
  void saysMomentsOfTodayAndYesterdayWithTheirTime() {
    assertThat(words.moment(NOW, SHANGHAI)).isEqualTo("今天 23:30");
    assertThat(words.moment(Instant.parse("2026-11-19T15:59:00Z"), SHANGHAI)).isEqualTo("昨天 23:59");
    assertThat(words.moment(Instant.parse("2004-12-24T09:14:00Z"), SHANGHAI))
        .isEqualTo("2004年12月24日");
  }

  @Test
  void speaksTheReadersLanguage() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);

    assertThat(words.date(LocalDate.of(2026, 11, 3))).isEqualTo("3 Nov");
    assertThat(words.today(SHANGHAI)).isEqualTo("Friday, 20 Nov · week 47");
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
