package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who spoke. */
@Component
public class Speakers {

  private static final String SINCE =
      "SELECT s.member_id, e.occurred_at_ms AS at_ms FROM account s JOIN member m ON m.id = s.member_id"
          + " JOIN activity_event e ON e.account_id = s.id WHERE m.community_key = :speakersOf"
          + " AND e.kind = 'message' AND e.occurred_at_ms >= :speakersSince";

  /**
   * When members of a community wrote in its groups since then: {@code member_id} and {@code
   * at_ms}, a row a message; its parameters begin with speakers.
   */
  public MemberSelect since(CommunityKey community, Instant since) {
    return new MemberSelect(
        SINCE, Map.of("speakersOf", community.value(), "speakersSince", since.toEpochMilli()));
  }
}
