package io.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;

class DatabaseFailureTest {

  private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer();

  /** Opens the file of its first argument and holds it until its input ends. */
  static final class OtherNode {
    public static void main(String[] arguments) throws SQLException, IOException {
      try (var held = DriverManager.getConnection(arguments[0], "sa", "")) {
        System.out.println("open");
        System.in.read();
      }
    }
  }

  @Test
  void saysWhichFileAnotherNodeHoldsAndWhatHelps(@TempDir Path folder) throws Exception {
    var url = "jdbc:h2:file:" + folder.resolve("qunflow") + ";MODE=MySQL";
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var other =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), OtherNode.class.getName(), url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("open");

      var analysis = analyzer.analyze(new BeanCreationException("dataSource", "", failure(url)));

      assertThat(analysis.getDescription())
          .contains("正被另一个进程使用", folder.resolve("qunflow").toString());
      assertThat(analysis.getAction()).contains("MySQL", "QUNFLOW_DATA_DIR");
    } finally {
      other.getOutputStream().close();
      assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void saysThatTheServerDoesNotAnswer() {
    var failure = failure("jdbc:mysql://127.0.0.1:9/qunflow?connectTimeout=2000");

    assertThat(analyzer.analyze(failure).getAction()).contains("SPRING_DATASOURCE_URL");
  }

  @Test
  void leavesOtherFailuresToOthers() {
    assertThat(analyzer.analyze(new SQLException("syntax", "42000", 42000))).isNull();
  }

  private static SQLException failure(String url) {
    try (var connection = DriverManager.getConnection(url, "sa", "")) {
      throw new AssertionError("connected to " + connection);
    } catch (SQLException e) {
      return e;
    }
  }
}
