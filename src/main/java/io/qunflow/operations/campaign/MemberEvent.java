package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.shared.Wording;
import java.time.Instant;

/** Something that happens to single members, after which campaigns write to them. */
public interface MemberEvent {

  /** Stable, such as {@code joined}. */
  String key();

  Wording name();

  /**
   * Members to whom it happened in this time, each once.
   *
   * @param until the first moment no more in it
   * @return parameters begin with {@code event}
   */
  MemberSelect happened(CommunityKey community, Instant from, Instant until);
}
