package io.qunflow.process.content;

import io.qunflow.lifecycle.content.Topic;
import java.util.List;
import java.util.stream.Collectors;

/** Topics in words, cut to what the engine keeps in a text variable. */
final class TopicWords {

  private static final int MOST_LINES = 15;

  private TopicWords() {}

  static String of(List<Topic> topics) {
    var lines =
        topics.stream()
            .limit(MOST_LINES)
            .map(
                t ->
                    "%s %s（%s，%s）"
                        .formatted(t.plannedOn(), t.title(), t.kind().title(), t.source().title()))
            .collect(Collectors.joining("\n"));
    return topics.size() > MOST_LINES ? lines + "\n……共 %d 个".formatted(topics.size()) : lines;
  }
}
