package io.qunflow.activity.intake;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What makes a message a question.
 *
 * @param questionWords a message with one of these asks something, as does one with a question
 *     mark; for messages that come in from now on
 */
@ConfigurationProperties("qunflow.activity")
public record QuestionProperties(
    @DefaultValue({
          "吗", "什么", "啥", "怎么", "怎样", "咋", "为何", "为什么", "如何", "哪里", "哪儿", "哪个", "哪些", "哪位", "谁知道",
          "谁有", "有没有", "是不是", "能不能", "可不可以", "会不会", "要不要", "多少", "几点", "多久", "求助", "请问", "请教"
        })
        List<String> questionWords) {}
