package io.qunflow.process.funnel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param leadDays proposed days until content can be found by who looks for it
 * @param careGapPercent by how much less than buyers the others may be cared for, or the other way
 *     round, before somebody has to make up for it
 * @param checkAgain after what time content that was not found is looked for again
 */
@Validated
@ConfigurationProperties("qunflow.funnel")
record FunnelProperties(
    @Min(0) @Max(90) @DefaultValue("7") int leadDays,
    @NotNull @DefaultValue("P3D") Duration checkAgain,
    @Min(1) @Max(100) @DefaultValue("50") int careGapPercent) {}
