package io.qunflow.support;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.shared.BusinessException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A community 茶友会 in Shanghai at noon of 23 November 2026 with some modules on real tables; sells a
 * 茶艺师班 under id 7. The community 咖啡会 next to it sells something under id 9.
 */
public abstract class CommunityWorld implements AutoCloseable {

  public static final CommunityKey TEA = new CommunityKey("tea");
  public static final CommunityKey COFFEE = new CommunityKey("coffee");
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  public static final long MASTER = 7;
  public static final long FOREIGN = 9;

  public final SteppedClock clock = new SteppedClock(NOON);
  public final Statements statements;
  public final Modules modules;
  public final JdbcTemplate sql;

  private final TestDatabase database;
  private final PeopleRows people;
  private final AtomicInteger accounts = new AtomicInteger();

  /**
   * @param packages the modules beside the community's own
   */
  protected CommunityWorld(TestDatabase database, String... packages) {
    this.database = database;
    statements = new Statements(database.dataSource());
    modules = Modules.start(statements, clock, others(), packages);
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), TEA);
    try {
      found("tea", "茶友会");
      found("coffee", "咖啡会");
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
    offering(MASTER, TEA, "master");
    offering(FOREIGN, COFFEE, "tasting");
  }

  /** What the modules ask others for; asked before any field of the heir has its value. */
  protected abstract List<Object> others();

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.QQ, "q" + accounts.incrementAndGet());
  }

  public int count(String from) {
    return sql.queryForObject("SELECT COUNT(*) FROM " + from, Integer.class);
  }

  public void retire() {
    get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);
  }

  public boolean isOffered(CommunityKey community, long offering) {
    return count("offering WHERE id = %d AND community_key = '%s'".formatted(offering, community))
        == 1;
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  private void found(String key, String name) throws BusinessException {
    get(CommunityService.class)
        .create(new NewCommunity(key, name, "interest", "Asia/Shanghai", null));
  }

  private void offering(long id, CommunityKey community, String key) {
    sql.update(
        "INSERT INTO offering (id, community_key, offering_key, name, kind, list_price_minor,"
            + " cost_minor, commission_bp, reward_bp, revision, created_by, created_at_ms)"
            + " VALUES (?, ?, ?, '茶艺师班', 'M', 580000, 300000, 2000, 1000, 1, 'yunying', 0)",
        id,
        community.value(),
        key);
  }
}
