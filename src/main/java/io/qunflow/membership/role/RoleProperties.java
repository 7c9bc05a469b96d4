package io.qunflow.membership.role;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param weeks of how many weeks before the last known activity behaviour is measured
 * @param leastDays of so many days something must be known, or nothing is proposed
 * @param apart how long two measurings are apart at least to confirm one another
 * @param reviewOpenFor how long a review waits for a person; then roles stay as they are
 * @param keepFor how long what was measured is kept
 */
@Validated
@ConfigurationProperties("qunflow.role")
public record RoleProperties(
    @Min(1) @Max(26) @DefaultValue("4") int weeks,
    @Min(1) @DefaultValue("7") int leastDays,
    @NotNull @DefaultValue("P6D") Duration apart,
    @NotNull @DefaultValue("P14D") Duration reviewOpenFor,
    @NotNull @DefaultValue("P180D") Duration keepFor) {}
