package io.qunflow.web.door;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.NewCheckin;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community of its own with check-ins, in the running product. */
public final class CheckinRows {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  public final CommunityKey community;
  public final JdbcTemplate sql;
  private final PeopleRows people;
  private final ApplicationContext product;

  public CheckinRows(ApplicationContext product, String name) throws Exception {
    this.product = product;
    var dataSource = product.getBean(DataSource.class);
    sql = new JdbcTemplate(dataSource);
    community = new CommunityKey("checkin-" + UUID.randomUUID().toString().substring(0, 8));
    people = new PeopleRows(dataSource, community);
    product
        .getBean(CommunityService.class)
        .create(new NewCommunity(community.value(), name, "interest", "Asia/Shanghai", null));
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.QQ, "c" + COUNT.incrementAndGet());
  }

  /** Open since an hour ago, for so many hours more, on so many days. */
  public Checkin open(String title, String text, int hours, int days) throws Exception {
    var now = LocalDateTime.now(product.getBean(Clock.class).withZone(SHANGHAI));
    var from = now.minusHours(1).truncatedTo(ChronoUnit.MINUTES);
    return product
        .getBean(Checkins.class)
        .open(
            new NewCheckin(
                community,
                title,
                text,
                from.toString(),
                from.plusHours(1L + hours).toString(),
                days,
                "manual",
                true,
                "admin"));
  }

  /** Its days began and ended so much earlier. */
  public void shift(Checkin checkin, Duration earlier) {
    sql.update(
        "UPDATE checkin_day SET opens_at_ms = opens_at_ms - ?, closes_at_ms = closes_at_ms - ?"
            + " WHERE checkin_id = ?",
        earlier.toMillis(),
        earlier.toMillis(),
        checkin.id());
  }

  public String groupLink(Checkin checkin) {
    return product
        .getBean(GroupLinks.class)
        .find(community, GroupLinkPurpose.CHECK_IN, checkin.id())
        .orElseThrow()
        .address()
        .getPath();
  }

  public String link(MemberId member, long checkin) {
    return product
        .getBean(MemberLinks.class)
        .link(
            LinkPurpose.CHECK_IN,
            member.value(),
            checkin,
            product.getBean(Clock.class).instant().plus(Duration.ofDays(1)))
        .getPath();
  }

  public int entries(Checkin checkin) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM checkin_entry WHERE checkin_id = ?", Integer.class, checkin.id());
  }

  public int visitors(Checkin checkin) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM checkin_visitor WHERE checkin_id = ?", Integer.class, checkin.id());
  }
}
