package io.qunflow.funnel.lead;

import io.qunflow.community.MemberId;
import io.qunflow.process.moderation.TableKinds;
import io.qunflow.support.CommunityWorld;
import io.qunflow.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A community with leads on real tables. */
public final class LeadWorld extends CommunityWorld {

  public final Leads leads = get(Leads.class);
  public final LeadChanges changes = get(LeadChanges.class);
  public final LeadPortraits portraits = get(LeadPortraits.class);

  /** What the process was told, such as {@code start 1}. */
  public final List<String> told = new ArrayList<>();

  private LeadProcess process;
  private LeadOrders orders;

  public LeadWorld(TestDatabase database) {
    super(
        database,
        "io.qunflow.community",
        "io.qunflow.membership.kind",
        "io.qunflow.funnel.lead",
        "io.qunflow.funnel.offering",
        "io.qunflow.funnel.promotion",
        "io.qunflow.funnel.sale");
  }

  @Override
  protected List<Object> others() {
    LeadOwners people = List.of("yunying", "anna")::contains;
    return List.of(new Told(), new TableKinds(), people, new TeaOfferings(this), new Bought());
  }

  public LeadWorld with(LeadProcess given) {
    process = given;
    return this;
  }

  public LeadWorld with(LeadOrders given) {
    orders = given;
    return this;
  }

  public static NewLead of(MemberId member) {
    return new NewLead(TEA, LeadKind.PERSON, member, "", 7L, "问了两次价格", "");
  }

  public static NewLead of(String company) {
    return new NewLead(TEA, LeadKind.CORPORATE, null, company, 7L, "想给三十位员工上课", "");
  }

  private final class Bought implements LeadOrders {

    @Override
    public List<LeadOrders.Bought> findPaid() {
      return orders == null ? List.of() : orders.findPaid();
    }

    @Override
    public List<LeadOrders.Bought> findPaid(long order) {
      return orders == null ? List.of() : orders.findPaid(order);
    }

    @Override
    public Optional<LeadOrders.Bought> find(long lead) {
      return orders == null ? Optional.empty() : orders.find(lead);
    }
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
