package io.qunflow.activity.report;

import io.qunflow.activity.TextAccess;
import io.qunflow.community.CommunityKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a report reads what members wrote; every reading leaves a row. */
@Service
public class QuestionTexts {

  private static final String PURPOSE = "社群报告：未答的提问";

  private final ReportMapper report;
  private final TextAccess access;

  QuestionTexts(ReportMapper report, TextAccess access) {
    this.report = report;
    this.access = access;
  }

  /**
   * The texts of these questions by event; one whose text was deleted is not in it.
   *
   * @param person who is going to see them
   */
  @Transactional(readOnly = true)
  public Map<Long, String> read(
      CommunityKey community, List<OpenQuestion> questions, String person) {
    if (questions.isEmpty()) {
      return Map.of();
    }
    var texts =
        report.findTexts(community, questions.stream().map(OpenQuestion::event).toList()).stream()
            .collect(Collectors.toMap(EventText::event, EventText::text));
    access.record(person, community, PURPOSE, texts.size());
    return texts;
  }

  /** What a message says. */
  record EventText(long event, String text) {}
}
