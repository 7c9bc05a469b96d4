package io.qunflow.activity.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.QunflowIT;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schedule in the running product. */
@QunflowIT
class RetentionScheduleIT {

  @Autowired Scheduler scheduler;
  @Autowired CommunityService communities;
  @Autowired JdbcTemplate sql;

  @Test
  void runsAtNight() throws Exception {
    var next =
        scheduler
            .getTrigger(TriggerKey.triggerKey("text-retention-nightly", "activity"))
            .getNextFireTime()
            .toInstant();

    assertThat(ZonedDateTime.ofInstant(next, ZoneId.systemDefault()).toLocalTime())
        .hasToString("03:40");
  }

  @Test
  void theJobDeletesTexts() throws Exception {
    communities.create(new NewCommunity("old-texts", "旧话", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(sql.getDataSource(), new CommunityKey("old-texts"));
    long account = rows.account(rows.member("安娜"), Platform.QQ, "10001");
    sql.update(
        "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
            + " VALUES ('old-texts', 'g1', '1群', 'QQ', 'BASE', 0)");
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms, text)"
            + " SELECT id, 'old-1', ?, 'message', 0, '早上好' FROM chat_group WHERE community_key ="
            + " 'old-texts'",
        account);

    scheduler.triggerJob(JobKey.jobKey("text-retention", "activity"));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                sql.queryForObject(
                        "SELECT COUNT(*) FROM activity_event WHERE text IS NOT NULL"
                            + " AND external_id = 'old-1'",
                        Integer.class)
                    == 0);
  }
}
