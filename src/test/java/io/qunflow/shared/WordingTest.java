package io.qunflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void saysBothLanguagesWithTheSameArguments() {
    var said = Wording.of("社群 %s 有 %d 个群。", "%2$d groups in community %1$s.", "tea", 2);

    assertThat(said.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("社群 tea 有 2 个群。");
    assertThat(said.in(Locale.UK)).isEqualTo("2 groups in community tea.");
  }

  @Test
  void staysChineseForEveryOtherReaderAndInLogs() {
    var said = Wording.of("没有", "none");

    assertThat(said.in(Locale.FRENCH)).isEqualTo("没有");
    assertThat(said).hasToString("没有");
  }

  @Test
  void saysWordsAmongItsArgumentsInTheSameLanguage() {
    var said = Wording.of("%s不能为空", "%s must not be empty", Wording.of("名称", "The name"));

    assertThat(said).isEqualTo(new Wording("名称不能为空", "The name must not be empty"));
  }

  @Test
  void leavesWordsWithoutArgumentsAsTheyAre() {
    assertThat(Wording.of("占 100%", "100% of it").english()).isEqualTo("100% of it");
  }

  @Test
  void joinsFaultsAndThingsAsEachLanguageDoes() {
    var faults = List.of(Wording.of("缺一", "one"), Wording.of("缺二", "two"));

    assertThat(Wording.clauses(faults)).isEqualTo(new Wording("缺一；缺二", "one; two"));
    assertThat(Wording.list(List.of("a", "b"))).isEqualTo(new Wording("a、b", "a, b"));
  }

  @Test
  void namesEveryWrongFieldInBothLanguages() {
    var refused = new WrongFields(Map.of("name", Wording.of("名称不能为空", "give a name")));

    assertThat(refused).hasMessage("没有保存：名称不能为空");
    assertThat(refused.wording().english()).isEqualTo("Not saved: give a name");
  }

  private static class WrongFields extends InvalidFieldsException {
    private static final long serialVersionUID = 1L;

    WrongFields(Map<String, Wording> errors) {
      super("WRONG", Wording.of("没有保存：", "Not saved: "), errors);
    }
  }
}
