package io.qunflow.process.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.sheet.LateMessages;
import io.qunflow.operations.sheet.SheetDesk;
import io.qunflow.support.QunflowIT;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** In the whole product: late messages become a task, which goes with the last of them. */
@QunflowIT
class LateMessageReminderIT {

  private static final CommunityKey COMMUNITY = new CommunityKey("late-tea");

  @Autowired CommunityService communities;
  @Autowired GroupService groups;
  @Autowired Outbox outbox;
  @Autowired LateMessages late;
  @Autowired SheetDesk desk;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate sql;

  @Test
  void operatorsGetOneTaskUntilAllIsSettled() throws Exception {
    communities.create(new NewCommunity(COMMUNITY.value(), "茶", "interest", "Asia/Shanghai", null));
    sql.update(
        "INSERT INTO sending_rule (community_key, quiet_from_min, quiet_until_min, most_per_week,"
            + " changed_by, changed_at_ms) VALUES (?, 0, 0, 9, 'admin', 0)",
        COMMUNITY.value());
    post("late-tea:1");
    post("late-tea:2");
    sql.update(
        "UPDATE message SET due_at_ms = due_at_ms - 7200000 WHERE order_id IN"
            + " (SELECT id FROM message_order WHERE community_key = ?)",
        COMMUNITY.value());

    late.remind();
    late.remind();

    assertThat(open()).hasSize(1);
    assertThat(open().get(0).getName()).isEqualTo("补发超时的消息");
    assertThat(tasks.getVariable(open().get(0).getId(), "consolePage"))
        .isEqualTo("/sheet?community=late-tea");
    var today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"));
    var entries = desk.find("admin", Optional.of(COMMUNITY), today);
    assertThat(entries).hasSize(2);
    desk.markSent(entries.get(0).messages(), "admin");
    assertThat(open()).hasSize(1);
    desk.skip(entries.get(1).messages(), "admin");
    assertThat(open()).isEmpty();
  }

  private List<Task> open() {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(LateMessageReminder.businessKey(COMMUNITY))
        .list();
  }

  private void post(String key) {
    outbox.enqueueToGroups(
        new MessageOrder(
            key,
            "test:1",
            COMMUNITY,
            MessageKind.NOTICE,
            "manual",
            Map.of("zh", new MessageText("", "周四茶课")),
            Map.of(),
            Optional.empty(),
            Instant.EPOCH),
        groups.findAll(COMMUNITY).stream().map(group -> group.id()).toList());
  }
}
