package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One handing out of pieces.
 *
 * @param firing of the campaign that opened it
 * @param partner who gives it; empty for the community itself
 * @param seed decides the lot: receivers are ordered by SHA-256 of seed, colon, id of the member
 * @param forLeft whether it is for those who left; else whoever is not there any more gets none
 * @param cap of the rounds about the same, looked at when receivers are chosen
 * @param audience for how many it is
 * @param receivers how many were chosen, at most {@code pieces}
 * @param chosenAt when they were
 * @param settledAt when every piece was accounted for
 * @param stoppedBy who ended it before its time
 * @param effect as last measured
 */
public record WelfareRound(
    long id,
    String key,
    CommunityKey community,
    Optional<Long> firing,
    String about,
    String title,
    String item,
    Optional<String> partner,
    int pieces,
    WelfareChoice choice,
    String seed,
    int measureDays,
    boolean forLeft,
    Optional<WelfareCap> cap,
    WelfareState state,
    int audience,
    int receivers,
    String openedBy,
    Instant openedAt,
    Optional<Instant> chosenAt,
    Optional<Instant> settledAt,
    Optional<Instant> endedAt,
    Optional<String> stoppedBy,
    Optional<WelfareEffect> effect) {

  /** Of its process. */
  public String businessKey() {
    return "welfare-" + id;
  }

  /** Of the messages to its receivers. */
  public String orderKey() {
    return orderKey(id);
  }

  static String orderKey(long id) {
    return "welfare:%d:told".formatted(id);
  }

  /** Where it is looked at, as a path of the console. */
  public String page() {
    return "/communities/%s/welfare/%d".formatted(community, id);
  }

  /** When what came of it is measured; empty before it is settled. */
  public Optional<Instant> measureAt() {
    return settledAt.map(at -> at.plus(Duration.ofDays(measureDays)));
  }
}
