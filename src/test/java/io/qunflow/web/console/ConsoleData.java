package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the shared database of the console's tests into a known state. */
final class ConsoleData {

  static final CommunityKey TEA = new CommunityKey("chaju");

  private final JdbcTemplate jdbc;
  private final FakeInbox inbox;
  private final LifecycleService lifecycles;

  ConsoleData(JdbcTemplate jdbc, FakeInbox inbox, LifecycleService lifecycles) {
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.lifecycles = lifecycles;
  }

  void empty() {
    jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
    for (var table : ownTables()) {
      jdbc.update("DELETE FROM " + table);
    }
    jdbc.execute("SET REFERENTIAL_INTEGRITY TRUE");
    inbox.clear();
  }

  /** All but those of the engine, Quartz and Flyway. */
  private List<String> ownTables() {
    return jdbc
        .queryForList(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE'",
            String.class)
        .stream()
        .filter(table -> !table.matches("(?i)(act|qrtz|flyway)_.*"))
        .toList();
  }

  /** The demonstration community in the middle of its second cycle. */
  void tea(ApplicationRunner demo) throws Exception {
    empty();
    demo.run(null);
    lifecycles.openCycle(TEA, Optional.empty());
    lifecycles.closeCycle(TEA, "planned", "next", "多了 2 群；每周四改成茶课预告。");
    lifecycles.openCycle(TEA, Optional.empty());
    for (var done : List.of(LifecycleStep.L1, LifecycleStep.L2, LifecycleStep.L5)) {
      lifecycles.stepEntered(TEA, done);
      lifecycles.stepLeft(TEA, done);
    }
    lifecycles.stepEntered(TEA, LifecycleStep.L3);
    lifecycles.stepEntered(TEA, LifecycleStep.L4);
    lifecycles.skipStep(TEA, LifecycleStep.L6, LocalDate.now().plusDays(7), "本周没有新的承诺");
    inbox.add("确认主持人：阿岩是否到场", "discussionRound", "chaju", Duration.ofMinutes(-150));
    inbox.add("选定下周话题", "contentPlan", "chaju", Duration.ofMinutes(45));
    inbox.add("确认角色建议（8 位成员）", "memberInventory", "chaju", Duration.ofDays(2));
    inbox.add("结束本周期", "communityLifecycle", "chaju", Duration.ofDays(80));
  }
}
