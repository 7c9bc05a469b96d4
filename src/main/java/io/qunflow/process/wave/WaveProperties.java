package io.qunflow.process.wave;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param slice how long a job works at a wave before it makes room; well under the five minutes for
 *     which the engine reserves it
 * @param sweep members who wait for moments of their own are swept no more often
 * @param checkAfter how long after the last message its delivery is looked at first
 * @param decideWithin how long a person has to decide about members who failed
 * @param lookAfter a paused wave is looked at again, should its going on have been missed; who
 *     waits for a message that is queued is looked at no less often
 * @param settleWithin how long after the last message a wave waits for what is queued or lies on
 *     the daily sheet
 */
@Validated
@ConfigurationProperties("qunflow.wave")
public record WaveProperties(
    @NotNull @DefaultValue("PT30S") Duration slice,
    @NotNull @DefaultValue("PT5M") Duration sweep,
    @NotNull @DefaultValue("PT1M") Duration checkAfter,
    @NotNull @DefaultValue("P3D") Duration decideWithin,
    @NotNull @DefaultValue("PT1H") Duration lookAfter,
    @NotNull @DefaultValue("P30D") Duration settleWithin) {}
