package io.qunflow.lifecycle.cycle;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param length how long a cycle lasts until its review; a quarter by default
 */
@Validated
@ConfigurationProperties("qunflow.cycle")
public record CycleProperties(@NotNull @DefaultValue("P91D") Duration length) {}
