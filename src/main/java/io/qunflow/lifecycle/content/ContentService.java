package io.qunflow.lifecycle.content;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The topics of a community and the content made for them, plan after plan. */
@Service
public class ContentService {

  private final ContentMapper contents;
  private final CommunityService communities;
  private final Clock clock;

  ContentService(ContentMapper contents, CommunityService communities, Clock clock) {
    this.contents = contents;
    this.communities = communities;
    this.clock = clock;
  }

  /** The topics of the last plan in the order written; empty before the first. */
  @Transactional(readOnly = true)
  public List<Topic> findLastTopics(CommunityKey community) {
    return contents.findTopics(community, contents.findLatestPlan(community));
  }

  /**
   * Records topics as the community's next plan. Earlier plans stay.
   *
   * @param most the kind that asks for as much as is known about the members (L3.2)
   * @return number of the plan, from 1
   * @throws TopicRefusedException if a topic goes beyond that kind, or its day is none or before
   *     today in the community's time zone; nothing is recorded then
   */
  @Transactional
  public int recordTopics(CommunityKey community, int cycle, TopicKind most, List<TopicIdea> ideas)
      throws TopicRefusedException, UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var today = LocalDate.now(clock.withZone(zone));
    var topics = new ArrayList<Topic>();
    for (var idea : ideas) {
      topics.add(check(idea, most, today));
    }
    int plan = contents.findLatestPlan(community) + 1;
    for (int position = 1; position <= topics.size(); position++) {
      contents.insertTopic(
          community, plan, position, cycle, topics.get(position - 1), clock.instant());
    }
    return plan;
  }

  private static Topic check(TopicIdea idea, TopicKind most, LocalDate today)
      throws TopicRefusedException {
    if (!idea.kind().isWithin(most)) {
      throw new TopicRefusedException(
          Wording.of(
              "“%s”是%s话题，现在对成员的了解最多够做%s话题。请换一类，或先请更多成员填信息模板（L3.2）。",
              "“%s” is a %s topic; what is known of the members suffices for %s topics at most. Choose another kind, or ask more members for their details first (L3.2).",
              idea.title(),
              idea.kind().wording(),
              most.wording()));
    }
    var day =
        PlannedDay.read(idea.plannedDay(), today)
            .orElseThrow(
                () ->
                    new TopicRefusedException(
                        Wording.of(
                            "“%s”的“%s”不是一个日子。请写日期如 %s，或写周三。",
                            "“%s”: “%s” is no day. Write a date such as %s, or a weekday such as 周三.",
                            idea.title(),
                            idea.plannedDay(),
                            today)));
    if (day.isBefore(today)) {
      throw new TopicRefusedException(
          Wording.of(
              "“%s”排在 %s，已经过去了。请写今天或以后的日子。",
              "“%s” is planned for %s, which has passed. Write today or a later day.",
              idea.title(),
              day));
    }
    return new Topic(idea.title(), idea.kind(), idea.source(), day);
  }

  /**
   * Repeatable: records the content of a plan; the last word stands.
   *
   * @throws CreditMissingException if something of a member's has no name under it (L3.3); nothing
   *     is recorded then
   */
  @Transactional
  public void recordContent(CommunityKey community, int plan, List<ContentItem> items)
      throws CreditMissingException {
    for (var item : items) {
      if (item.lacksCredit()) {
        throw new CreditMissingException(item.title());
      }
    }
    contents.deleteItems(community, plan);
    for (int position = 1; position <= items.size(); position++) {
      contents.insertItem(community, plan, position, items.get(position - 1), clock.instant());
    }
  }
}
