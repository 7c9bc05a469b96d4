package io.qunflow.lifecycle.questionnaire;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param firstMembers how many members there must be before anything is asked (L1.6)
 * @param lookAgainAfter how long to wait before members are counted again
 * @param remindBeforeEnd how long before the end of a round those who have not answered are
 *     reminded (L2.5); in a short round at half of it
 * @param opinionWords words that turn a question into one for a judgement (L2.2)
 */
@Validated
@ConfigurationProperties("qunflow.questionnaire")
public record QuestionnaireProperties(
    @Min(1) @DefaultValue("1") int firstMembers,
    @NotNull @DefaultValue("PT1H") Duration lookAgainAfter,
    @NotNull @DefaultValue("P2D") Duration remindBeforeEnd,
    @DefaultValue({"觉得", "认为", "感觉", "满意吗", "满意度", "怎么样", "好不好", "如何评价", "有什么看法", "有什么建议"})
        List<@NotBlank String> opinionWords) {}
