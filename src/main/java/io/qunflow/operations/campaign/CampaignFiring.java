package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One firing of a campaign.
 *
 * @param planned when the schedule wanted it; with the campaign what makes it one
 * @param due when it may start: later than planned if it was missed
 * @param firstDay of the days it stands for
 * @param late whether it was missed and made up for
 * @param held whether a person holds it in the middle
 * @param revision of the campaign by which it works; empty before it is started
 * @param wave of its members; empty before it was frozen, and where there is none
 * @param round of its questionnaire
 * @param page where to look at what it started, as a path of the console
 * @param startedKey of what it started, as its {@link StartedKeeper} gave it
 */
public record CampaignFiring(
    long id,
    long campaign,
    CommunityKey community,
    Instant planned,
    Instant due,
    LocalDate firstDay,
    LocalDate lastDay,
    FiringState state,
    boolean late,
    boolean held,
    Optional<Integer> revision,
    Optional<String> reason,
    Optional<Long> wave,
    Optional<Long> round,
    Optional<String> page,
    Optional<String> startedKey,
    Optional<Instant> started,
    Optional<Instant> ended,
    FiringCount count) {

  /** Of its wave and of its messages; the same however often it is started. */
  public String key() {
    return "campaign:%d:%s".formatted(campaign, planned);
  }

  /** Of its process. */
  public String businessKey() {
    return "campaign-firing-" + id;
  }
}
