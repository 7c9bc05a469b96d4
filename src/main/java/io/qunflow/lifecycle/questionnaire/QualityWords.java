package io.qunflow.lifecycle.questionnaire;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Words by which a questionnaire is measured (L2.2); capital letters do not matter.
 *
 * @param opinion in a question that asks for a judgement
 * @param opinionOptions in an option, or at the end of a scale, of a question for a judgement
 * @param twoThings in a question that asks two things
 * @param noUse written as the use of an answer, they say that there is none
 */
public record QualityWords(
    @DefaultValue({
          "觉得",
          "认为",
          "感觉",
          "满意吗",
          "满意度",
          "怎么样",
          "好不好",
          "如何评价",
          "有什么看法",
          "有什么建议",
          "do you think",
          "do you feel",
          "in your opinion",
          "how satisfied",
          "how do you like",
          "would you recommend",
          "any suggestions"
        })
        List<@NotBlank String> opinion,
    @DefaultValue({"满意", "同意", "很好", "比较好", "不太好", "satisfied", "agree", "excellent", "poor"})
        List<@NotBlank String> opinionOptions,
    @DefaultValue({"以及", "并且", "分别", " and also ", " as well as "})
        List<@NotBlank String> twoThings,
    @DefaultValue({
          "无", "没有", "待定", "不知道", "不清楚", "了解一下", "看看", "none", "tbd", "n/a", "unknown", "-"
        })
        List<@NotBlank String> noUse) {

  public QualityWords {
    opinion = List.copyOf(opinion);
    opinionOptions = List.copyOf(opinionOptions);
    twoThings = List.copyOf(twoThings);
    noUse = List.copyOf(noUse);
  }
}
