package io.qunflow;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the database cannot be used, and what helps. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  /** H2: the file is opened by another process. */
  private static final int FILE_IN_USE = 90020;

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+?)(\\.mv\\.db)?\"");

  @Override
  protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
    return explain(cause, failure);
  }

  private static FailureAnalysis explain(SQLException e, Throwable failure) {
    var message = String.valueOf(e.getMessage());
    if (e.getErrorCode() == FILE_IN_USE) {
      return new FailureAnalysis(
          "数据文件正被另一个进程使用，不能再打开一次 / The data file %s is in use by another process, and H2 serves one at a time."
              .formatted(file(message).orElse("")),
          "停掉另一个群流；要运行多个节点请改用 MySQL 或 MariaDB。/ Stop the other Qunflow, set QUNFLOW_DATA_DIR to another"
              + " directory, or run several nodes on MySQL or MariaDB with SPRING_DATASOURCE_URL.",
          failure);
    }
    var state = String.valueOf(e.getSQLState());
    if (state.startsWith("08")) {
      return new FailureAnalysis(
          "连不上数据库 / The database does not answer: " + message,
          "检查 SPRING_DATASOURCE_URL 里的主机、端口，以及数据库是否已启动。/ Check host and port in SPRING_DATASOURCE_URL and that the"
              + " server runs.",
          failure);
    }
    if (state.startsWith("28") || e.getErrorCode() == 1044 || e.getErrorCode() == 1045) {
      return new FailureAnalysis(
          "数据库拒绝登录 / The database refused the sign-in: " + message,
          "检查 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD。/ Check user, password and the user's rights on"
              + " the schema.",
          failure);
    }
    return null;
  }

  private static Optional<String> file(String message) {
    var quoted = QUOTED.matcher(message);
    return quoted.find() ? Optional.of(quoted.group(1)) : Optional.empty();
  }
}
