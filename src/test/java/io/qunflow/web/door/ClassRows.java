package io.qunflow.web.door;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadEntry;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community of its own with public classes, in the running product. */
public final class ClassRows {

  private static final AtomicInteger COUNT = new AtomicInteger();

  public final CommunityKey community;
  public final JdbcTemplate sql;
  private final PeopleRows people;
  private final ApplicationContext product;

  public ClassRows(ApplicationContext product, String name) throws Exception {
    this.product = product;
    var dataSource = product.getBean(DataSource.class);
    sql = new JdbcTemplate(dataSource);
    community = new CommunityKey("class-" + UUID.randomUUID().toString().substring(0, 8));
    people = new PeopleRows(dataSource, community);
    product
        .getBean(CommunityService.class)
        .create(new NewCommunity(community.value(), name, "interest", "Asia/Shanghai", null));
  }

  public MemberId member(String nickname) {
    return people.member(nickname, Platform.QQ, "k" + COUNT.incrementAndGet());
  }

  /** In two hours, one can register. */
  public PublicClass open(int capacity) throws Exception {
    var now = LocalDateTime.now(product.getBean(Clock.class).withZone(ZoneId.of("Asia/Shanghai")));
    return product
        .getBean(ClassPlanning.class)
        .open(
            new NewClass(
                community,
                null,
                "",
                new ClassPlan("teacher", "no", 75, "both", "当天打电话"),
                new ClassDate(
                    "三天学会选茶",
                    "带一只杯子来。\n讲三种茶怎么挑。",
                    now.plusHours(2),
                    90,
                    capacity,
                    "https://meeting.example/1",
                    ""),
                "manual",
                true,
                "admin"));
  }

  public String groupLink(PublicClass of) {
    return product
        .getBean(GroupLinks.class)
        .find(community, GroupLinkPurpose.PUBLIC_CLASS, of.id())
        .orElseThrow()
        .address()
        .getPath();
  }

  public String link(MemberId member, PublicClass of) {
    return product
        .getBean(MemberLinks.class)
        .link(
            LinkPurpose.PUBLIC_CLASS,
            member.value(),
            of.id(),
            product.getBean(Clock.class).instant().plus(Duration.ofDays(1)))
        .getPath();
  }

  /** It began and ended so much earlier. */
  public void shift(PublicClass of, Duration earlier) {
    sql.update(
        "UPDATE public_class SET starts_at_ms = starts_at_ms - ?, ends_at_ms = ends_at_ms - ?"
            + " WHERE id = ?",
        earlier.toMillis(),
        earlier.toMillis(),
        of.id());
  }

  public int registrations(PublicClass of) {
    return sql.queryForObject(
        "SELECT COUNT(*) FROM class_registration WHERE class_id = ?", Integer.class, of.id());
  }

  /** Kind, company and what was noted, one line a lead. */
  List<String> leads() throws Exception {
    var leads = product.getBean(Leads.class);
    return leads.findPage(community, true, 0, 10).stream()
        .sorted(Comparator.comparing(Lead::id))
        .map(
            one ->
                "%s %s %s"
                    .formatted(
                        one.kind(),
                        one.company(),
                        leads.findEntries(one.id()).stream()
                            .map(LeadEntry::note)
                            .sorted()
                            .collect(Collectors.joining(" | "))))
        .toList();
  }
}
