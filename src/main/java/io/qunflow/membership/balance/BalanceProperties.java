package io.qunflow.membership.balance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param mostPercent of a week's messages the owner and our own people write at most, where a
 *     community sets no limit of its own
 */
@Validated
@ConfigurationProperties("qunflow.balance")
public record BalanceProperties(@Min(1) @Max(100) @DefaultValue("30") int mostPercent) {}
