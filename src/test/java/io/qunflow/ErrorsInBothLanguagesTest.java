package io.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.InvalidFieldsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the business refuses is said in Chinese and in English: every exception hands a {@code
 * Wording} on, and no wording leaves one of the languages out.
 */
class ErrorsInBothLanguagesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final String JOINED = "((?:\"(?:[^\"\\\\]|\\\\.)*+\"\\s*+\\+?\\s*+)++)";
  private static final Pattern PAIR =
      Pattern.compile("Wording\\s*\\.of\\(\\s*" + JOINED + ",\\s*" + JOINED + "[,)]");
  private static final Pattern CALL = Pattern.compile("Wording\\s*\\.of\\(");
  private static final Pattern ONLY_ONE = Pattern.compile("Wording\\s*\\.same\\(\\s*" + TEXT);
  private static final Pattern ARGUMENT =
      Pattern.compile("%(?:(\\d)\\$)?[-+, #0]*(\\d*(?:\\.\\d+)?[a-zA-Z])");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Words of another screen or file stand in quotes or brackets as they are there. */
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\\([^)]*\\)|[｛｝]|周三");

  @Test
  void everyBusinessExceptionIsSaidInEnglishToo() {
    var chineseOnly = new TreeSet<String>();
    for (var one : classes()) {
      one.getConstructorCallsFromSelf().stream()
          .filter(ErrorsInBothLanguagesTest::isChineseOnly)
          .forEach(call -> chineseOnly.add(one.getName()));
    }

    assertThat(chineseOnly)
        .as(
            """
            These errors are said in Chinese only. English pages and REST callers show them too: \
            hand Wording.of("中文 %s", "English %s", argument) to super(…) instead of a String, \
            and errors of fields as Map<String, Wording>""")
        .isEmpty();
  }

  @Test
  void bothLanguagesOfAWordingTakeTheSameArguments() throws IOException {
    var wrong = new ArrayList<String>();
    for (var file : sources()) {
      var source = Files.readString(file);
      PAIR.matcher(source)
          .results()
          .filter(pair -> !arguments(pair.group(1)).equals(arguments(pair.group(2))))
          .forEach(pair -> wrong.add(file.getFileName() + ": " + pair.group()));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void noWordingIsEmptyOrLeftInTheOtherLanguage() throws IOException {
    var wrong = new ArrayList<String>();
    int pairs = 0;
    for (var file : sources()) {
      var source = Files.readString(file);
      for (var pair : PAIR.matcher(source).results().toList()) {
        pairs++;
        var english = QUOTED.matcher(pair.group(2)).replaceAll("");
        if (HAN.matcher(english).find() || english.replace("\"", "").isBlank()) {
          wrong.add(file.getFileName() + ": " + pair.group());
        }
      }
      ONLY_ONE
          .matcher(source)
          .results()
          .filter(same -> HAN.matcher(same.group(1)).find())
          .forEach(same -> wrong.add(file.getFileName() + ": " + same.group()));
    }

    assertThat(wrong).isEmpty();
    assertThat(pairs).isGreaterThan(300);
  }

  /** Otherwise the two tests above would not look at it. */
  @Test
  void bothLanguagesStandSideBySideInTheSource() throws IOException {
    for (var file : sources()) {
      var source = Files.readString(file);
      assertThat(PAIR.matcher(source).results().count())
          .as("Wording.of(\"…\", \"…\") in " + file)
          .isEqualTo(CALL.matcher(source).results().count());
    }
  }

  private static boolean isChineseOnly(JavaConstructorCall call) {
    var target = call.getTarget();
    var last = target.getRawParameterTypes();
    return !call.getOriginOwner().isEquivalentTo(BusinessException.class)
        && !call.getOriginOwner().isEquivalentTo(InvalidFieldsException.class)
        && (target.getOwner().isEquivalentTo(BusinessException.class)
                && last.get(2).isEquivalentTo(String.class)
            || target.getOwner().isEquivalentTo(InvalidFieldsException.class)
                && last.get(1).isEquivalentTo(String.class));
  }

  private static List<JavaClass> classes() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.qunflow");
    var refusing = all.stream().filter(one -> one.isAssignableTo(BusinessException.class)).toList();
    assertThat(refusing).hasSizeGreaterThan(60);
    return refusing;
  }

  /** Numbers of the arguments with their kinds, such as {@code 1s, 2d}. */
  private static String arguments(String words) {
    var found = new TreeSet<String>();
    int next = 1;
    for (var one : ARGUMENT.matcher(words.replace("%%", "")).results().toList()) {
      found.add((one.group(1) == null ? "" + next++ : one.group(1)) + one.group(2));
    }
    return found.stream().collect(Collectors.joining(", "));
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("Wording.java"))
          .toList();
    }
  }
}
