package io.qunflow.funnel.publicclass;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param remindBefore how long before the begin of a class who has a place is reminded, each once
 *     (P2)
 * @param callsADay how many members one operator can call a day after classes, in all communities
 *     together; there is time for as many times that as there are operators, and who asked beyond
 *     it on two days gets what all get (P3)
 * @param offerFor how long after the class the offer holds; then everybody has an end (P3)
 * @param lastCallBefore how long before the offer ends who has not bought is told once more
 * @param leftAloneFor how long who was not interested is not invited to another class (P3)
 */
@Validated
@ConfigurationProperties("qunflow.public-class")
public record ClassProperties(
    @NotNull @DefaultValue({"PT24H", "PT1H", "PT10M"}) List<Duration> remindBefore,
    @Min(0) @DefaultValue("20") int callsADay,
    @NotNull @DefaultValue("P3D") Duration offerFor,
    @NotNull @DefaultValue("P1D") Duration lastCallBefore,
    @NotNull @DefaultValue("P30D") Duration leftAloneFor) {}
