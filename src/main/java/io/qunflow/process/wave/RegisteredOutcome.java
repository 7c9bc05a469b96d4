package io.qunflow.process.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.publicclass.ClassSteps;
import io.qunflow.operations.wave.TrialOutcome;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who registered for a public class of whatever the community sells (P2). */
@Component
@Order(2)
class RegisteredOutcome implements TrialOutcome {

  private static final Instant EVER = Instant.ofEpochMilli(9_000_000_000_000L);

  private final Offerings offerings;

  RegisteredOutcome(Offerings offerings) {
    this.offerings = offerings;
  }

  @Override
  public String key() {
    return "registered";
  }

  @Override
  public Optional<MemberSelect> happened(CommunityKey community, Instant since) {
    var sold = offerings.findAll(community).stream().map(Offering::id).toList();
    return sold.isEmpty()
        ? Optional.empty()
        : Optional.of(ClassSteps.registered(sold, since, EVER));
  }
}
