package io.qunflow.process.wave;

import io.qunflow.activity.Speakers;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.operations.wave.TrialOutcome;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who wrote in a group of the community. */
@Component
@Order(1)
class SpokeOutcome implements TrialOutcome {

  private final Speakers speakers;

  SpokeOutcome(Speakers speakers) {
    this.speakers = speakers;
  }

  @Override
  public String key() {
    return "spoke";
  }

  @Override
  public Optional<MemberSelect> happened(CommunityKey community, Instant since) {
    return Optional.of(speakers.since(community, since));
  }
}
