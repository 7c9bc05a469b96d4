package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.TeaOfferings;
import io.qunflow.process.publicclass.TablePlans;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.CommunityWorld;
import io.qunflow.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A community with public classes on real tables. */
public final class ClassWorld extends CommunityWorld {

  public static final ClassPlan PLAN = new ClassPlan("teacher", "no", 75, "both", "当天打电话，优惠三天");

  public final PublicClasses classes = get(PublicClasses.class);
  public final ClassPlanning planning = get(ClassPlanning.class);
  public final ClassChanges changes = get(ClassChanges.class);
  public final Registrations registrations = get(Registrations.class);
  public final GroupRegistrations groups = get(GroupRegistrations.class);
  public final Attendance attendance = get(Attendance.class);
  public final Attendees attendees = get(Attendees.class);

  /** What the process was told, such as {@code moved 1}. */
  public final List<String> told = new ArrayList<>();

  private PublicClassProcess process;

  public ClassWorld(TestDatabase database) {
    super(
        database,
        "io.qunflow.community",
        "io.qunflow.membership.consent",
        "io.qunflow.membership.segment",
        "io.qunflow.operations.link",
        "io.qunflow.operations.messaging",
        "io.qunflow.operations.wave",
        "io.qunflow.funnel.lead",
        "io.qunflow.funnel.publicclass");
  }

  /** Key of the round that runs; empty for none. */
  public String runningWave = "";

  /** What its offering costs just now; null for the list price. */
  public ClassPrices.Reduced reduced;

  @Override
  protected List<Object> others() {
    io.qunflow.funnel.lead.LeadOwners people = List.of("yunying", "anna")::contains;
    ClassOfferings offered = this::isOffered;
    ClassPrices prices = (of, moment) -> Optional.ofNullable(reduced);
    ClassWaves waves = (community, offering) -> runningWave;
    return List.of(
        new Told(),
        new TablePlans(),
        new Bought(),
        new Called(),
        new NoLeads(),
        offered,
        waves,
        prices,
        people,
        new TeaOfferings(this));
  }

  public ClassWorld with(PublicClassProcess given) {
    process = given;
    return this;
  }

  /** On the 25th at eight in the evening, for an hour and a half. */
  public static ClassDate date(int capacity) {
    return new ClassDate(
        "三天学会选茶",
        "带一只杯子",
        LocalDateTime.parse("2026-11-25T20:00"),
        90,
        capacity,
        "https://meeting.example/1",
        "");
  }

  public NewClass ordered(ClassPlan plan, ClassDate date) {
    return new NewClass(TEA, 7L, "w1", plan, date, "inbox", false, "yunying");
  }

  /** Open; without a process somebody has to open the registration. */
  public PublicClass open(int capacity) throws BusinessException {
    var opened = planning.open(ordered(PLAN, date(capacity)));
    return process == null ? planning.openRegistration(opened.id()) : opened;
  }

  /** Another one beside the first. */
  public PublicClass openAnother(int capacity) throws BusinessException {
    sql.update("UPDATE public_class SET rating = 4");
    var date = date(capacity);
    var next = new ClassDate("第二场", "", date.startsAt().plusDays(2), 60, capacity, "", "没排上的还有人");
    return planning.openRegistration(planning.open(ordered(PLAN, next)).id());
  }

  public Registration registers(PublicClass of, MemberId member) throws BusinessException {
    return registrations.register(of.id(), member, KnownBy.LINK, SignUp.of(""));
  }

  public AttendanceResult imports(PublicClass of, String csv)
      throws BusinessException, IOException {
    return attendance.importCsv(
        of.id(), new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  public List<String> ordered() {
    return sql.queryForList("SELECT order_key FROM message_order ORDER BY id", String.class);
  }

  /** Members who ordered, by id. */
  public final java.util.Set<Long> bought = new java.util.TreeSet<>();

  /** Who was called, in order. */
  public final List<MemberId> called = new ArrayList<>();

  /** Why somebody who was called does not buy. */
  public final java.util.Map<MemberId, CallDesk.Refusal> reasons = new java.util.HashMap<>();

  /** Operators there are for calls. */
  public List<String> callers = List.of();

  /** Whose calls were, in order. */
  public final List<String> calledBy = new ArrayList<>();

  private CallDesk desk;

  public ClassWorld with(CallDesk given) {
    desk = given;
    return this;
  }

  private Buyers buyers;

  /** Who ordered, by orders; else they are {@link #bought}. */
  public ClassWorld with(Buyers given) {
    buyers = given;
    return this;
  }

  private final class Bought implements Buyers {

    @Override
    public java.util.Optional<io.qunflow.community.MemberSelect> of(PublicClass held) {
      if (buyers != null) {
        return buyers.of(held);
      }
      var ids = bought.isEmpty() ? java.util.Set.of(-1L) : bought;
      return java.util.Optional.of(
          new io.qunflow.community.MemberSelect(
              "SELECT id AS member_id, 1 AS at_ms FROM member WHERE id IN (:boughtBy)",
              java.util.Map.of("boughtBy", java.util.Set.copyOf(ids))));
    }
  }

  private final class Called implements CallDesk {

    @Override
    public void call(PublicClass held, MemberId member, String why, String by) {
      called.add(member);
      calledBy.add(by);
      if (desk != null) {
        desk.call(held, member, why, by);
      }
    }

    @Override
    public List<String> findCallers() {
      return callers;
    }

    @Override
    public boolean isOperator(String account) {
      return desk == null ? callers.contains(account) : desk.isOperator(account);
    }

    @Override
    public java.util.Set<MemberId> findFollowed(PublicClass held) {
      return desk == null ? java.util.Set.of() : desk.findFollowed(held);
    }

    @Override
    public java.util.Map<MemberId, Refusal> findRefusals(PublicClass held, Instant since) {
      return desk == null ? reasons : desk.findRefusals(held, since);
    }
  }

  private static final class NoLeads implements io.qunflow.funnel.lead.LeadProcess {

    @Override
    public void start(io.qunflow.funnel.lead.Lead opened) {}

    @Override
    public void changed(io.qunflow.funnel.lead.Lead changed) {}
  }

  private final class Told implements PublicClassProcess {

    @Override
    public void start(PublicClass ordered) {
      told.add("start " + ordered.id());
      if (process != null) {
        process.start(ordered);
      }
    }

    @Override
    public void moved(PublicClass moved) throws ClassBusyException {
      told.add("moved " + moved.id());
      if (process != null) {
        process.moved(moved);
      }
    }

    @Override
    public void calledOff(PublicClass calledOff) throws ClassBusyException {
      told.add("off " + calledOff.id());
      if (process != null) {
        process.calledOff(calledOff);
      }
    }

    @Override
    public void givenUp(PublicClass givenUp) {
      told.add("given up " + givenUp.id());
      if (process != null) {
        process.givenUp(givenUp);
      }
    }

    @Override
    public boolean isFollowedUp(PublicClass held) {
      return process != null && process.isFollowedUp(held);
    }

    @Override
    public void attended(PublicClass held) throws ClassBusyException {
      told.add("attended " + held.id());
      if (process != null) {
        process.attended(held);
      }
    }
  }
}
