package io.qunflow.funnel.publicclass;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param remindBefore how long before the begin of a class who has a place is reminded, each once
 *     (P2)
 */
@Validated
@ConfigurationProperties("qunflow.public-class")
public record ClassProperties(
    @DefaultValue({"PT24H", "PT1H", "PT10M"}) List<Duration> remindBefore) {}
