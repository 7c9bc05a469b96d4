package io.qunflow.process.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param day on which the week before is measured, in the community's zone
 * @param time when, in the community's zone
 */
@Validated
@ConfigurationProperties("qunflow.health.measuring")
record MeasuringProperties(
    @NotNull @DefaultValue("MONDAY") DayOfWeek day,
    @NotNull @DefaultValue("06:00") LocalTime time) {}
