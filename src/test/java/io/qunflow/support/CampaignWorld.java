package io.qunflow.support;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.honour.award.AwardProcess;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.welfare.WelfareProcess;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignClock;
import io.qunflow.operations.campaign.CampaignDocument;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignLauncher;
import io.qunflow.operations.campaign.CampaignPlan;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.FrequencyCap;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.operations.campaign.NamedQuestionnaires;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.operations.wave.WaveOwner;
import io.qunflow.operations.wave.WaveProcess;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A community 茶友会 with campaigns on real tables; ten in the morning of a Monday in Shanghai. Its
 * processes only remember which firings they were asked to start, until a test hands over real
 * ones.
 */
public final class CampaignWorld implements AutoCloseable {

  public static final CommunityKey TEA = new CommunityKey("tea");
  public static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");

  public final SteppedClock clock = new SteppedClock(TEN);
  public final Modules modules;
  public final JdbcTemplate sql;
  public final PeopleRows people;

  /** Firings whose process was started, in order. */
  public final List<CampaignFiring> launched = Collections.synchronizedList(new ArrayList<>());

  /** A questionnaire by its title. */
  public record Titled(CommunityKey community, String title) {}

  /** Those there are, by their ids. */
  public final Map<Long, Titled> questionnaires = new TreeMap<>();

  /** Firings that were woken, by their business keys. */
  public final List<String> woken = new ArrayList<>();

  private final TestDatabase database;
  private final boolean owned;
  private CampaignLauncher launcher;
  private AwardProcess awards;
  private final LateOwner waveOwner = new LateOwner();
  private WaveProcess waves;
  private boolean gone;
  private WelfareProcess welfare;
  private final Map<CampaignKind, CampaignStarter> starters = new EnumMap<>(CampaignKind.class);

  private CampaignWorld(TestDatabase database, Clock time, boolean owned, Object... others) {
    this.database = database;
    this.owned = owned;
    modules =
        Modules.start(
            database.dataSource(),
            time == null ? clock : time,
            everything(others),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging",
            "io.qunflow.operations.wave",
            "io.qunflow.operations.campaign",
            "io.qunflow.honour.award",
            "io.qunflow.honour.welfare");
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), TEA);
    if (owned) {
      try {
        get(CommunityService.class)
            .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
      } catch (BusinessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static CampaignWorld onH2() {
    return new CampaignWorld(TestDatabases.h2(), null, true);
  }

  public static CampaignWorld onMariaDb() {
    return new CampaignWorld(TestDatabases.mariaDb(), null, true);
  }

  /** A first node, by the given clock and scheduler. */
  public static CampaignWorld on(TestDatabase database, Clock time, Object scheduler) {
    return new CampaignWorld(database, time, true, scheduler);
  }

  /** Another node on the same database, with the same clock. */
  public CampaignWorld anotherNode(Object scheduler) {
    return new CampaignWorld(database, modules.get(Clock.class), false, scheduler);
  }

  private List<Object> everything(Object... others) {
    var all = new ArrayList<Object>(List.of(others));
    all.add(new Launcher());
    all.add(new Created());
    all.add(new Titles());
    all.add(new Awards());
    all.add((WaveProcess) (signal, wave) -> waves == null ? 0 : waves.tell(signal, wave));
    all.add(waveOwner);
    all.add(new Starter(CampaignKind.WAVE) {});
    all.add(new Starter(CampaignKind.DISCUSSION) {});
    all.add(new Starter(CampaignKind.PUBLIC_CLASS) {});
    all.add(new Starter(CampaignKind.FUNNEL) {});
    all.add(new Starter(CampaignKind.AWARD) {});
    all.add(new Starter(CampaignKind.WELFARE) {});
    all.add(new Welfare());
    return all;
  }

  /** As if an administrator had ended the processes of all firings. */
  public void endProcesses() {
    gone = true;
  }

  /** What runs waves from now on. */
  public CampaignWorld with(WaveProcess real) {
    waves = real;
    return this;
  }

  /** What waves of messages are looked after by from now on. */
  public CampaignWorld with(WaveOwner real) {
    waveOwner.is(real);
    return this;
  }

  /** The process of rounds of awards from now on. */
  public CampaignWorld with(AwardProcess real) {
    awards = real;
    return this;
  }

  public CampaignWorld with(CampaignLauncher real) {
    launcher = real;
    return this;
  }

  /** What starts campaigns of its kind from now on. */
  public CampaignWorld with(CampaignStarter real) {
    starters.put(real.kind(), real);
    return this;
  }

  /** What starts and stops welfare rounds from now on. */
  public CampaignWorld with(WelfareProcess real) {
    welfare = real;
    return this;
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.WECOM, "wm-" + nickname);
  }

  /** Kept and switched on. */
  public long on(CampaignDocument document) {
    try {
      long id = get(Campaigns.class).create(TEA, document, "paiqi");
      get(Campaigns.class).switchOn(id, "paiqi");
      return id;
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As whoever has just read it. */
  public void change(long id, CampaignDocument document, String by) throws BusinessException {
    var campaigns = get(Campaigns.class);
    campaigns.change(id, campaigns.find(id).revision(), document, by);
  }

  public int tick() {
    return get(CampaignClock.class).run();
  }

  public void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  public int count(String table) {
    return sql.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
  }

  @Override
  public void close() {
    modules.close();
    if (owned) {
      database.close();
    }
  }

  private final class Titles implements NamedQuestionnaires {

    @Override
    public Optional<String> title(long id) {
      return Optional.ofNullable(questionnaires.get(id)).map(Titled::title);
    }

    @Override
    public List<Long> find(CommunityKey community, String title) {
      return questionnaires.entrySet().stream()
          .filter(one -> one.getValue().equals(new Titled(community, title)))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private final class Launcher implements CampaignLauncher {

    @Override
    public void launch(Campaign campaign, CampaignFiring firing) {
      if (launcher != null) {
        launcher.launch(campaign, firing);
      }
      launched.add(firing);
    }

    @Override
    public void wake(CampaignFiring firing) {
      woken.add(firing.businessKey());
      if (launcher != null) {
        launcher.wake(firing);
      }
    }

    @Override
    public void end(CampaignFiring firing) {
      if (launcher != null) {
        launcher.end(firing);
      }
    }

    @Override
    public boolean isRunning(CampaignFiring firing) {
      return !gone && (launcher == null || launcher.isRunning(firing));
    }

    @Override
    public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
      return launcher == null ? Optional.empty() : launcher.refusal(community, work);
    }
  }

  private final class Awards implements AwardProcess {

    @Override
    public void start(AwardRound round) {
      if (awards != null) {
        awards.start(round);
      }
    }

    @Override
    public void stop(AwardRound round) {
      if (awards != null) {
        awards.stop(round);
      }
    }
  }

  /** Hands over to what a test gives, else starts nothing. Each kind is a class of its own. */
  private abstract class Starter implements CampaignStarter {

    private final CampaignKind kind;

    Starter(CampaignKind kind) {
      this.kind = kind;
    }

    @Override
    public CampaignKind kind() {
      return kind;
    }

    @Override
    public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
      return real().flatMap(one -> one.refusal(community, work));
    }

    @Override
    public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
      return real().flatMap(one -> one.hindrance(community, work));
    }

    @Override
    public Optional<Wording> outlook(CommunityKey community, CampaignWork work) {
      return real().flatMap(one -> one.outlook(community, work));
    }

    @Override
    public Wording outlook(CampaignWork work) {
      return real().map(one -> one.outlook(work)).orElse(Wording.of("没有", "Nothing"));
    }

    @Override
    public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience)
        throws BusinessException {
      return real().orElseThrow().start(campaign, firing, audience);
    }

    @Override
    public MemberSelect receivers(
        CommunityKey community, CampaignPlan plan, MemberSelect audience, int message) {
      return real().map(one -> one.receivers(community, plan, audience, message)).orElse(audience);
    }

    @Override
    public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
      return real().map(one -> one.standing(campaign, firing)).orElse(StartedStanding.OVER);
    }

    @Override
    public void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
      real().orElseThrow().stop(campaign, firing, by);
    }

    @Override
    public void pause(Campaign campaign, CampaignFiring firing, String by)
        throws BusinessException {
      real().orElseThrow().pause(campaign, firing, by);
    }

    @Override
    public void goOn(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
      real().orElseThrow().goOn(campaign, firing, by);
    }

    @Override
    public Wording outlook(CampaignWork work, int people) {
      return real().map(one -> one.outlook(work, people)).orElse(Wording.of("没有", "Nothing"));
    }

    @Override
    public MemberSelect receivers(
        CommunityKey community, CampaignPlan plan, MemberSelect audience) {
      return real().map(one -> one.receivers(community, plan, audience)).orElse(audience);
    }

    @Override
    public Optional<MemberSelect> often(String about, FrequencyCap cap, Instant now) {
      return real().flatMap(one -> one.often(about, cap, now));
    }

    private Optional<CampaignStarter> real() {
      return Optional.ofNullable(starters.get(kind));
    }
  }

  /** Hands over to what a test gives. */
  private final class Welfare implements WelfareProcess {

    @Override
    public void start(WelfareRound opened) {
      welfare.start(opened);
    }

    @Override
    public boolean stop(WelfareRound round) {
      return welfare.stop(round);
    }
  }

  /** By when a member was written down. */
  private static final class Created implements MemberEvent {

    @Override
    public String key() {
      return "joined";
    }

    @Override
    public Wording name() {
      return Wording.of("进群", "Joining");
    }

    @Override
    public MemberSelect happened(EventDays days) {
      return new MemberSelect(
          "SELECT id AS member_id FROM member WHERE created_at_ms >= :eventFrom AND created_at_ms <"
              + " :eventUntil",
          Map.of(
              "eventFrom", days.from().toEpochMilli(), "eventUntil", days.until().toEpochMilli()));
    }
  }
}
