package io.qunflow.membership.moderation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param appealFor how long a member may appeal after being told
 * @param crisisApart how long a member waits before raising another crisis; what comes earlier is
 *     added to an open one, or refused
 */
@Validated
@ConfigurationProperties("qunflow.moderation")
public record ModerationProperties(
    @NotNull @DefaultValue("P7D") Duration appealFor,
    @NotNull @DefaultValue("P1D") Duration crisisApart) {}
