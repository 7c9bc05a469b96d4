package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.MemberId;
import io.qunflow.operations.campaign.DryRun;
import io.qunflow.web.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * @param at the next firing; now where there is none
 * @param fires whether it fires again
 * @param audience members, or groups where it is posted into groups
 * @param sent how many go at once
 * @param others everybody else of the audience, by what becomes of them and why
 * @param notLookedAt how many of a very large audience nobody looked at
 * @param channel whether the channel takes them
 * @param outlook what it starts besides, in words
 * @param hindrance why it could not be started now; absent if it could
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DryRunView(
    Instant at,
    boolean fires,
    int audience,
    int sent,
    List<Others> others,
    int notLookedAt,
    Channel channel,
    List<String> outlook,
    String hindrance) {

  /**
   * @param becomes waits, suppressed or fails
   * @param reason as in the list of messages; frequency_of_campaign for its own limit
   * @param members some of them; absent for who may not see members
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Others(String becomes, String reason, int count, List<Long> members) {}

  /**
   * @param perMinute most a minute; absent without a limit
   * @param left until the period ends; absent without a limit
   * @param minutes how long sending takes at that rate
   * @param enough whether all fit, those of each day
   * @param needs by period of the quota, in order; empty without one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Channel(Integer perMinute, Integer left, Long minutes, boolean enough, List<Need> needs) {}

  /**
   * @param day on which messages of this period of the quota begin to go
   * @param room how many the channel takes in it
   * @param ofReceiver whether both are each receiver's own
   */
  record Need(LocalDate day, int messages, int room, boolean ofReceiver, boolean enough) {}

  static DryRunView of(DryRun dry, boolean named) {
    var others = new ArrayList<Others>();
    if (dry.capped() > 0) {
      others.add(new Others("suppressed", "frequency_of_campaign", dry.capped(), null));
    }
    add(others, "waits", dry.messages().waiting(), dry, named);
    add(others, "suppressed", dry.messages().suppressed(), dry, named);
    add(others, "fails", dry.messages().failed(), dry, named);
    return new DryRunView(
        dry.at(),
        dry.fires(),
        dry.audience(),
        dry.messages().sent(),
        others,
        dry.messages().more(),
        new Channel(
            dry.perMinute().orElse(null),
            dry.left().orElse(null),
            dry.takes().map(java.time.Duration::toMinutes).orElse(null),
            dry.enough(),
            dry.needs().stream()
                .map(
                    need ->
                        new Need(
                            need.day(),
                            need.messages(),
                            need.room(),
                            need.ofReceiver(),
                            need.isEnough()))
                .toList()),
        dry.outlook().stream().map(Said::of).toList(),
        dry.hindrance().map(Said::of).orElse(null));
  }

  private static void add(
      List<Others> others, String becomes, Map<String, Integer> counts, DryRun dry, boolean named) {
    counts.forEach(
        (reason, count) ->
            others.add(
                new Others(
                    becomes,
                    reason,
                    count,
                    named
                        ? dry.messages().some().getOrDefault(reason, List.of()).stream()
                            .map(MemberId::value)
                            .toList()
                        : null)));
  }
}
