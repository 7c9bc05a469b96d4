package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.process.moderation.TableKinds;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community in Shanghai at noon of 23 November 2026, with leads on real tables. */
public final class LeadWorld implements AutoCloseable {

  public static final CommunityKey TEA = new CommunityKey("tea");
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  public final SteppedClock clock = new SteppedClock(NOON);
  public final Modules modules;
  public final JdbcTemplate sql;
  public final Leads leads;

  /** What the process was told, such as {@code start 1}. */
  public final List<String> told = new ArrayList<>();

  private final TestDatabase database;
  private final PeopleRows people;
  private final AtomicInteger accounts = new AtomicInteger();
  private LeadProcess process;

  public LeadWorld(TestDatabase database) {
    this.database = database;
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of(new Told(), new TableKinds()),
            "io.qunflow.community",
            "io.qunflow.membership.kind",
            "io.qunflow.funnel.lead");
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), TEA);
    leads = modules.get(Leads.class);
    try {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  public LeadWorld with(LeadProcess given) {
    process = given;
    return this;
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.QQ, "q" + accounts.incrementAndGet());
  }

  public static NewLead of(MemberId member) {
    return new NewLead(TEA, LeadKind.PERSON, member, "", 7L, "问了两次价格", "");
  }

  public static NewLead of(String company) {
    return new NewLead(TEA, LeadKind.CORPORATE, null, company, 7L, "想给三十位员工上课", "");
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  private final class Told implements LeadProcess {

    @Override
    public void start(Lead opened) {
      told.add("start " + opened.id());
      if (process != null) {
        process.start(opened);
      }
    }

    @Override
    public void changed(Lead changed) {
      told.add("changed " + changed.id());
      if (process != null) {
        process.changed(changed);
      }
    }
  }
}
