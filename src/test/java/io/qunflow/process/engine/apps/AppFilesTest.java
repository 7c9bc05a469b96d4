package io.qunflow.process.engine.apps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.process.engine.apps.PatchedFile.Change;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppFilesTest {

  @Test
  void countsErrorsInsteadOfRowsThatOnceHadOne() {
    var script = new String(AppFiles.tasklist().content(), UTF_8);

    assertThat(script)
        .contains("var t=JSON.stringify(e.errors).includes('[\"')")
        .doesNotContain("Object.keys(e.errors)");
  }

  @Test
  void speaksChineseInForms() {
    var script = new String(AppFiles.libraries().content(), UTF_8);

    assertThat(script)
        .contains("\"添加一行\"", "\"搜索\"", "\"请选择\"", "\"此项必填。\"", "\"12月\"")
        .doesNotContain("\"Add new\"", "\"Nothing to show.\"", "\"Field is required.\"");
  }

  @Test
  void refusesAFileThatIsNotTheOneItKnows() {
    var change = List.of(Change.once("no such text", ""));

    assertThatThrownBy(
            () -> new PatchedFile("META-INF/resources/webjars/camunda/lib/ngDefine.js", change))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'no such text' 0 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void wearsTheProductsColours(String app) {
    var styles = new String(AppFiles.styles(app).content(), UTF_8);

    assertThat(styles).contains("#0f766e").doesNotContain("#b5152b", "#155cb5", "#0b2d5f");
  }
}
