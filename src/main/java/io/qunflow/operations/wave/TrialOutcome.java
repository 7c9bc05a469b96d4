package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Optional;

/** Something that a text of a wave may bring its receivers to do. */
public interface TrialOutcome {

  /** Stable, in lower case; the console has words under {@code wave.outcome.KEY}. */
  String key();

  /**
   * Who did it when: selects {@code member_id} and {@code at_ms}, a row a time; parameters must not
   * begin with {@code tr}.
   *
   * @param since earlier ones need not be in it
   * @return empty where nobody of the community can do it
   */
  Optional<MemberSelect> happened(CommunityKey community, Instant since);
}
