package io.qunflow.demo;

import io.qunflow.activity.ActivityImportService;
import io.qunflow.activity.ProgressListener;
import io.qunflow.community.BusinessLineService;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.FactImport;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.shared.BusinessException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration community 茶聚, brought in by the same services as a real one. */
@Component
class DemoCommunity {

  static final CommunityKey KEY = new CommunityKey("chaju");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String BY = "demo";

  private final BusinessLineService lines;
  private final CommunityService communities;
  private final GroupService groups;
  private final MemberService members;
  private final ActivityImportService activity;
  private final FactImport facts;
  private final LifecycleService lifecycles;
  private final Clock clock;

  DemoCommunity(
      BusinessLineService lines,
      CommunityService communities,
      GroupService groups,
      MemberService members,
      ActivityImportService activity,
      FactImport facts,
      LifecycleService lifecycles,
      Clock clock) {
    this.lines = lines;
    this.communities = communities;
    this.groups = groups;
    this.members = members;
    this.activity = activity;
    this.facts = facts;
    this.lifecycles = lifecycles;
    this.clock = clock;
  }

  /**
   * Opens the community with its members, four weeks of activity until yesterday and a running
   * lifecycle: all of it or nothing. Does nothing once there is any community.
   *
   * @return whether it was opened
   */
  @Transactional(rollbackFor = Exception.class)
  public boolean openIfEmpty() throws BusinessException, IOException {
    if (!communities.findAll().isEmpty()) {
      return false;
    }
    lines.create("shouchong", "手冲茶具与茶课");
    communities.create(
        new NewCommunity(KEY.value(), "茶聚 · 手冲茶友会", "interest", ZONE.getId(), "shouchong"));
    groups.create(KEY, new NewGroup("2", "2群", null, "base", 200, "阿岩"));
    var weeks = new DemoActivity(LocalDate.now(clock.withZone(ZONE)), ZONE).write();
    for (var group : weeks.entrySet()) {
      activity.importCsv(
          KEY,
          group.getKey(),
          stream(group.getValue()),
          "茶聚%s群.csv".formatted(group.getKey()),
          BY,
          ProgressListener.NONE);
    }
    facts.importCsv(KEY, stream(DemoPeople.facts()));
    for (var name : DemoPeople.STAFF) {
      members.markStaff(member(name));
    }
    members.markBot(member(DemoPeople.BOT));
    for (var name : DemoPeople.AGREED_TO_DUTY) {
      members.agreeToDuty(member(name));
    }
    lifecycles.start(KEY, BY);
    return true;
  }

  private MemberId member(String name) {
    return members.findByNickname(KEY, name).orElseThrow();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
