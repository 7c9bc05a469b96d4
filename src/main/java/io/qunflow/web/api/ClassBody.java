package io.qunflow.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassPlan;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A public class as it is ordered.
 *
 * @param offering key or id of what it is to sell; may be left out
 * @param wave key of the wave of the funnel; may be left out
 * @param contentOwner {@code operator, teacher}
 * @param teacherAnswers for conversion: {@code yes, no}
 * @param contentPercent 60 to 90; the rest is about the product
 * @param payReason {@code group_price, time_limit, both, extras, other}
 * @param againWhy for a second class in the same wave
 * @param channel how members hear of it; manual without
 * @param toGroups posted into the groups instead of sent to each; true without
 */
record ClassBody(
    @Schema(
            description = "key of the offering, or its number",
            oneOf = {String.class, Long.class})
        JsonNode offering,
    String wave,
    String contentOwner,
    String teacherAnswers,
    Integer contentPercent,
    String payReason,
    String whatFollows,
    String title,
    String about,
    Moment startsAt,
    Integer minutes,
    Integer capacity,
    String meetingUrl,
    String againWhy,
    String channel,
    Boolean toGroups) {

  ClassPlan plan() {
    return new ClassPlan(
        contentOwner,
        teacherAnswers,
        contentPercent == null ? 0 : contentPercent,
        payReason,
        whatFollows);
  }

  ClassDate date() {
    return new ClassDate(
        title,
        about,
        startsAt == null ? null : startsAt.time(),
        startsAt == null ? null : startsAt.offset(),
        minutes == null ? 0 : minutes,
        capacity == null ? 0 : capacity,
        meetingUrl,
        againWhy);
  }
}
