package io.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountMaskTest {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{5,}");

  @ParameterizedTest
  @CsvSource({
    "13812341234, 138****1234",
    "+86 138-1234-1234, 138****1234",
    "008613812341234, 138****1234",
    "10001, 10***01",
    "2847561930, 28***30",
    "010-65432187, 010-65***87",
    "１２３４５６７, １２***６７",
    "anna@qq.com, a***@qq.com",
    "13812341234@163.com, 1***@163.com",
    "a@x, ***@x",
    "😀anna@x.cn, 😀***@x.cn",
    "小明😀, 小明😀",
    "2026届小明, 2026届小明",
    "小明 2026-11-22, 小明 2026-11-22",
    "小明13812341234, 小明138****1234",
    "小明(10001), 小明(10***01)",
    "小明@13812341234, 小***@138****1234",
    "小明@北京, 小明@北京",
    "wm8dPQAA, wm8dPQAA",
    "1234, 1234"
  })
  void hidesNumbersAndAddressesAndNothingElse(String name, String shown) {
    assertThat(AccountMask.mask(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "10001, 10***01",
    "13812341234, 138****1234",
    "anna@qq.com, a***@qq.com",
    "小明 13812341234, 小明 138****1234",
    "123456粉丝群主, 123456粉丝群主",
    "小明😀, 小明😀"
  })
  void aNicknameStaysReadableUnlessItIsNothingButANumber(String nickname, String shown) {
    assertThat(AccountMask.maskNickname(nickname)).isEqualTo(shown);
  }

  @Test
  void aMemberIsShownWithoutWhatReachesIt() {
    var member =
        new Member(
            new MemberId(1),
            new CommunityKey("tea"),
            "20002001",
            true,
            List.of(new Account(Platform.QQ, "20002001", false, false)),
            Map.of("QQ", "20002001", "budget", "50000", "note", "打 13812341234"),
            Set.of());

    assertThat(member.masked())
        .isEqualTo(
            new Member(
                new MemberId(1),
                new CommunityKey("tea"),
                "20***01",
                true,
                List.of(new Account(Platform.QQ, "20***01", false, false)),
                Map.of("QQ", "20***01", "budget", "50000", "note", "打 138****1234"),
                Set.of()));
  }

  @Test
  void staysNothingWhereThereIsNothing() {
    assertThat(AccountMask.mask(null)).isNull();
    assertThat(AccountMask.mask("")).isEmpty();
  }

  @Property
  void showsAtMostFourDigitsOfANumberAndSevenOfAPhone(
      @ForAll("digits") String digits, @ForAll("words") String before) {
    var shown = AccountMask.mask(before + digits);

    boolean phone = digits.matches("((00)?86)?1[3-9]\\d{9}");
    assertThat(shown).startsWith(before).doesNotContain(digits);
    assertThat(shown.substring(before.length()))
        .matches(phone ? "\\d{3}\\*{4}\\d{4}" : "\\d{2}\\*{3}\\d{2}");
  }

  @Property
  void showsAtMostTheFirstSignOfAMailName(
      @ForAll("words") String name, @ForAll @IntRange(min = 1, max = 9) int times) {
    var local = name.repeat(times);
    var shown = AccountMask.mask(local + "@mail.example");

    var first = local.substring(0, local.offsetByCodePoints(0, 1));
    assertThat(shown)
        .isEqualTo(
            (local.codePointCount(0, local.length()) == 1 ? "" : first) + "***@mail.example");
  }

  @Property(tries = 5000)
  void neverLeavesALongNumberOrHalfASignAndMasksOnce(@ForAll("anything") String name) {
    var shown = AccountMask.mask(name);

    assertThat(LONG_NUMBER.matcher(shown).find()).as(shown).isFalse();
    assertThat(AccountMask.mask(shown)).isEqualTo(shown);
    assertThat(shown.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.oneOf(
        Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(20),
        Arbitraries.strings().numeric().ofLength(9).map(rest -> "13" + rest));
  }

  /** Without digits, blanks and what ends a mail's name. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("a", "anna", "小明", "😀", "𠮷野", "é", "a.b_c", "$", "\\");
  }

  @Provide
  Arbitrary<String> anything() {
    var pieces =
        Arbitraries.of(
            "1",
            "3",
            "138",
            "12345",
            "10001",
            "13812341234",
            "@",
            "*",
            "***",
            ".",
            "-",
            " ",
            "+86",
            "86",
            "00",
            "a",
            "x.com",
            "小明",
            "😀",
            "𝟏",
            "٣",
            "９",
            "(",
            "$",
            "\\",
            "𠮷",
            "1234-5678");
    return pieces.list().ofMaxSize(8).map(parts -> String.join("", parts));
  }
}
