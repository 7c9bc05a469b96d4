package io.qunflow.process.questionnaire;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param remindBeforeEnd how long before the end of a round those who have not answered are
 *     reminded, each once (L2.5); a round too short for any of them reminds at half of it
 * @param mostReminders how often somebody is reminded in one round at most, however often it is
 *     extended
 * @param linkAfterEnd how long after its end a personal link still opens, to say that it is over or
 *     extended
 * @param leastForSegment how many members must have given an answer for a segment of its own
 * @param doorAnswerServes how long an answer given at the door, in the round for newcomers, serves
 *     a round of the same questionnaire too, so that nobody fills it in twice (L2.3)
 * @param newcomersEvery how often it is looked for newcomers who have not answered (L2.4)
 */
@Validated
@ConfigurationProperties("qunflow.round")
public record RoundProperties(
    @DefaultValue({"P3D", "P1D"}) List<@NotNull Duration> remindBeforeEnd,
    @Min(0) @Max(10) @DefaultValue("3") int mostReminders,
    @NotNull @DefaultValue("P60D") Duration linkAfterEnd,
    @Min(1) @DefaultValue("5") int leastForSegment,
    @NotNull @DefaultValue("P30D") Duration doorAnswerServes,
    @NotNull @DefaultValue("P7D") Duration newcomersEvery) {}
