package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * A public class. What a person has not said yet is null or empty.
 *
 * @param offering id of what it is to sell; null if of nothing in particular
 * @param wave key of the wave of the funnel it belongs to; may be empty
 * @param processKey business key its process runs under; null before it does
 * @param attendanceAt when it became known who was there; null before
 * @param rating 1 to 5; null before somebody rated it
 * @param moves how often its begin was moved
 * @param followupAt since when it is followed up; null before
 * @param runBy account of who set its date; else of who opened it. Its calls are theirs (P3)
 * @param offWhy {@code community_retired} where that called it off; else empty
 */
public record PublicClass(
    long id,
    CommunityKey community,
    Long offering,
    String wave,
    ClassState state,
    String processKey,
    String title,
    String about,
    String contentOwner,
    String teacherAnswers,
    int contentPercent,
    String payReason,
    String whatFollows,
    String againWhy,
    Instant startsAt,
    Instant endsAt,
    Integer capacity,
    String meetingUrl,
    String replayUrl,
    String channel,
    boolean toGroups,
    Instant attendanceAt,
    String noAttendance,
    Integer rating,
    String ratingNote,
    int moves,
    Instant followupAt,
    String offWhy,
    String openedBy,
    String runBy,
    Instant createdAt) {

  public ClassPlan plan() {
    return new ClassPlan(contentOwner, teacherAnswers, contentPercent, payReason, whatFollows);
  }

  public boolean isDated() {
    return startsAt != null;
  }

  /** Whether one can register now. */
  public boolean takesRegistrations(Instant now) {
    return state == ClassState.OPEN && now.isBefore(endsAt);
  }

  /** Under which messages and codes belong to it. */
  public String messagesAbout() {
    return "class:" + id;
  }

  /** Business key of its own process, where no funnel calls it. */
  public String key() {
    return "class-" + id;
  }
}
