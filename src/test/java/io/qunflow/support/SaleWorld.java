package io.qunflow.support;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.promotion.NewPromotion;
import io.qunflow.funnel.promotion.Promotion;
import io.qunflow.funnel.promotion.PromotionProcess;
import io.qunflow.funnel.promotion.Promotions;
import io.qunflow.funnel.sale.GroupBuy;
import io.qunflow.funnel.sale.GroupBuyProcess;
import io.qunflow.funnel.sale.GroupBuys;
import io.qunflow.funnel.sale.Movement;
import io.qunflow.funnel.sale.NewGroupBuy;
import io.qunflow.funnel.sale.NewOrder;
import io.qunflow.funnel.sale.OrderDesk;
import io.qunflow.funnel.sale.OrderMoney;
import io.qunflow.funnel.sale.SaleOrder;
import io.qunflow.operations.messaging.incoming.WebhookReceived;
import io.qunflow.shared.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A community 茶友会 that sells on real tables: 茶艺师班 {@code master} at 5,800 yuan, of which 3,000
 * cost, 20 % commission and 10 % reward share make a floor of 4,285.73. Its processes only remember
 * what was asked of them until a test hands over real ones.
 */
public final class SaleWorld implements AutoCloseable {

  public static final CommunityKey TEA = new CommunityKey("tea");

  /** Noon in Shanghai. */
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  /** The floor of {@code master}, in fen. */
  public static final long FLOOR = 428_573;

  public final SteppedClock clock = new SteppedClock(NOON);
  public final Modules modules;
  public final JdbcTemplate sql;
  public final PeopleRows people;

  /** What the processes were asked for, such as {@code start promotion-1}. */
  public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private final TestDatabase database;
  private PromotionProcess promotions;
  private GroupBuyProcess groups;

  private SaleWorld(TestDatabase database) {
    this.database = database;
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            List.of(new Planned(), new Gathered()),
            "io.qunflow.community",
            "io.qunflow.funnel.offering",
            "io.qunflow.funnel.promotion",
            "io.qunflow.funnel.sale");
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), TEA);
    try {
      get(CommunityService.class)
          .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  public static SaleWorld onH2() {
    return new SaleWorld(TestDatabases.h2());
  }

  public static SaleWorld onMariaDb() {
    return new SaleWorld(TestDatabases.mariaDb());
  }

  public SaleWorld with(PromotionProcess process) {
    promotions = process;
    return this;
  }

  public SaleWorld with(GroupBuyProcess process) {
    groups = process;
    return this;
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  /** As the end of its lifecycle does. */
  public void retire() {
    get(CommunityService.class).changeState(TEA, CommunityState.RETIRED);
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.WECOM, "wm-" + nickname);
  }

  public Offering master() throws BusinessException {
    return get(Offerings.class).create(TEA, terms(580_000L, 300_000L), "yunying");
  }

  /** 茶艺师班 with 20 % commission and 10 % reward share. */
  public static NewOffering terms(Long list, Long cost) {
    return new NewOffering("master", "茶艺师班", "main_profit", list, cost, 2000, 1000);
  }

  /** A plan of {@code master} that starts at once. */
  public static NewPromotion cut(long priceMinor, Instant endsAt) {
    return new NewPromotion(TEA, "master", priceMinor, null, endsAt, "双十二");
  }

  public Promotion published(long priceMinor, Duration lasts) throws BusinessException {
    var planned =
        get(Promotions.class).plan(cut(priceMinor, clock.instant().plus(lasts)), "yunying");
    return get(Promotions.class).publish(planned.id(), "fuhe");
  }

  public GroupBuy gathering(int needed, long priceMinor, Duration lasts) throws BusinessException {
    var given = new NewGroupBuy(TEA, "master", needed, priceMinor, clock.instant().plus(lasts));
    var planned = get(GroupBuys.class).plan(given, "yunying");
    return get(GroupBuys.class).open(planned.id(), planned.key(), "fuhe");
  }

  /** An order of {@code master} from the shop, of this moment. */
  public NewOrder order(String id, MemberId member, long priceMinor) {
    return order(id, member, priceMinor, null);
  }

  public NewOrder order(String id, MemberId member, long priceMinor, Long groupBuy) {
    return new NewOrder(
        TEA,
        "shop",
        id,
        "master",
        Optional.ofNullable(member),
        priceMinor,
        clock.instant(),
        groupBuy,
        null,
        null,
        null);
  }

  /** The same order, said to be of another moment. */
  public static NewOrder datedBack(NewOrder order, Instant at) {
    return new NewOrder(
        order.community(),
        order.source(),
        order.externalId(),
        order.offering(),
        order.member(),
        order.priceMinor(),
        at,
        order.groupBuy(),
        order.classId(),
        order.waveId(),
        order.channel());
  }

  public SaleOrder place(NewOrder order) throws BusinessException {
    return get(OrderDesk.class).place(order, "webhook shop");
  }

  public SaleOrder pay(SaleOrder order, String reference, long amountMinor)
      throws BusinessException {
    var moved = new Movement(reference, amountMinor, clock.instant());
    return get(OrderMoney.class).pay(TEA, order.id(), moved, "webhook shop");
  }

  public SaleOrder pay(SaleOrder order, long amountMinor) throws BusinessException {
    var moved = new Movement("wx-" + order.id(), amountMinor, clock.instant());
    return get(OrderMoney.class).pay(TEA, order.id(), moved, "webhook shop");
  }

  /** As the shop reports a payment, by a signed message that says when it was made. */
  public void reported(SaleOrder order, String reference, long amountMinor, Instant at) {
    var data =
        "{\"order\":\"%s\",\"payment\":\"%s\",\"amount_minor\":%d,\"at\":\"%s\"}"
            .formatted(order.externalId(), reference, amountMinor, at);
    modules.publish(
        new WebhookReceived(
            TEA, "shop", reference, "order.paid", Optional.empty(), data, clock.instant()));
  }

  public SaleOrder refund(SaleOrder order, String reference, long amountMinor)
      throws BusinessException {
    var moved = new Movement(reference, amountMinor, clock.instant());
    return get(OrderMoney.class).refund(TEA, order.id(), moved, "webhook shop");
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  private final class Planned implements PromotionProcess {

    @Override
    public void start(Promotion planned) {
      asked.add("start " + planned.key());
      if (promotions != null) {
        promotions.start(planned);
      }
    }
  }

  private final class Gathered implements GroupBuyProcess {

    @Override
    public void start(GroupBuy planned) {
      asked.add("start " + planned.key());
      if (groups != null) {
        groups.start(planned);
      }
    }

    @Override
    public void full(GroupBuy complete) {
      asked.add("full " + complete.key());
      if (groups != null) {
        groups.full(complete);
      }
    }

    @Override
    public void refunded(GroupBuy failed) {
      asked.add("refunded " + failed.key());
      if (groups != null) {
        groups.refunded(failed);
      }
    }
  }
}
