package io.qunflow.support;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.kol.Kol;
import io.qunflow.membership.kol.KolProcess;
import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.membership.moderation.Crisis;
import io.qunflow.membership.moderation.CrisisProcess;
import io.qunflow.membership.moderation.ModerationProcess;
import io.qunflow.process.moderation.TableKinds;
import io.qunflow.shared.BusinessException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A community 茶友会 with everything about order, crises and KOLs on real tables. Its processes only
 * remember what was asked of them until a test hands over real ones.
 */
public final class MembershipWorld implements AutoCloseable {

  public static final CommunityKey TEA = new CommunityKey("tea");

  /** Noon in Shanghai. */
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  public final SteppedClock clock = new SteppedClock(NOON);
  public final Modules modules;
  public final JdbcTemplate sql;
  public final PeopleRows people;

  /** What the processes were asked for, such as {@code start moderation-1}. */
  public final List<String> asked = new ArrayList<>();

  private final TestDatabase database;
  private ModerationProcess moderation;
  private CrisisProcess crises;
  private KolProcess kols;

  private MembershipWorld(TestDatabase database) {
    this.database = database;
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of(new Moderation(), new CrisisRun(), new KolRun(), new TableKinds()),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.role",
            "io.qunflow.membership.kind",
            "io.qunflow.membership.moderation",
            "io.qunflow.membership.kol",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging");
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), TEA);
    try {
      get(CommunityService.class)
          .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  public static MembershipWorld onH2() {
    return new MembershipWorld(TestDatabases.h2());
  }

  public static MembershipWorld onMariaDb() {
    return new MembershipWorld(TestDatabases.mariaDb());
  }

  public MembershipWorld with(ModerationProcess process) {
    moderation = process;
    return this;
  }

  public MembershipWorld with(CrisisProcess process) {
    crises = process;
    return this;
  }

  public MembershipWorld with(KolProcess process) {
    kols = process;
    return this;
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.WECOM, "wm-" + nickname);
  }

  /** The keys of the orders in the outbox, in order. */
  public List<String> ordered() {
    return sql.queryForList("SELECT order_key FROM message_order ORDER BY id", String.class);
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  private final class Moderation implements ModerationProcess {

    @Override
    public void start(CaseFile opened) {
      asked.add("start " + opened.key());
      if (moderation != null) {
        moderation.start(opened);
      }
    }

    @Override
    public void appeal(CaseFile appealed) {
      asked.add("appeal " + appealed.key());
      if (moderation != null) {
        moderation.appeal(appealed);
      }
    }
  }

  private final class CrisisRun implements CrisisProcess {

    @Override
    public void start(Crisis raised) {
      asked.add("start " + raised.key());
      if (crises != null) {
        crises.start(raised);
      }
    }
  }

  private final class KolRun implements KolProcess {

    @Override
    public void start(Kol invited) {
      asked.add("start " + invited.key());
      if (kols != null) {
        kols.start(invited);
      }
    }

    @Override
    public void endTermForOverreaching(Kol kol) {
      asked.add("end " + kol.key());
      if (kols != null) {
        kols.endTermForOverreaching(kol);
      }
    }
  }
}
