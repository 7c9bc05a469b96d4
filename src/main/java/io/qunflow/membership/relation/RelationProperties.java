package io.qunflow.membership.relation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From when on two members are tied (A6).
 *
 * @param interestTie questions answered within a day plus recorded talks in which one answered the
 *     other, from so many on
 * @param emotionTie weeks of answering each other plus answers with warm words plus answers of
 *     others than newcomers to a newcomer, from so many on, where both answered
 * @param newcomerDays how long somebody who was seen joining is a newcomer
 * @param warmWords an answer with one of these thanks, praises or greets; upper and lower case
 *     alike
 */
@Validated
@ConfigurationProperties("qunflow.relation")
public record RelationProperties(
    @Min(1) @Max(100) @DefaultValue("2") int interestTie,
    @Min(1) @Max(100) @DefaultValue("2") int emotionTie,
    @Min(1) @Max(90) @DefaultValue("14") int newcomerDays,
    @DefaultValue({
          "谢谢",
          "感谢",
          "多谢",
          "辛苦",
          "恭喜",
          "祝贺",
          "欢迎",
          "加油",
          "抱抱",
          "厉害",
          "棒",
          "生日快乐",
          "节日快乐",
          "早安",
          "早上好",
          "晚安",
          "晚上好",
          "👍",
          "🌹",
          "❤",
          "thank",
          "congrat",
          "welcome",
          "well done",
          "good morning",
          "good night"
        })
        List<@NotBlank String> warmWords) {}
