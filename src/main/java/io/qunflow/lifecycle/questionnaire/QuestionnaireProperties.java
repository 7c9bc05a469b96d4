package io.qunflow.lifecycle.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param firstMembers how many members there must be before anything is asked (L1.6)
 * @param lookAgainAfter how long to wait before members are counted again
 * @param quality words by which a questionnaire is measured (L2.2)
 */
@Validated
@ConfigurationProperties("qunflow.questionnaire")
public record QuestionnaireProperties(
    @Min(1) @DefaultValue("1") int firstMembers,
    @NotNull @DefaultValue("PT1H") Duration lookAgainAfter,
    @Valid @NotNull @DefaultValue @NestedConfigurationProperty QualityWords quality) {}
