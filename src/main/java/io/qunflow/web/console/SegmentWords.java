package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.SegmentCatalog;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentInput;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentRule;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a rule in the reader's language. */
@Component
class SegmentWords {

  private final SegmentCatalog catalog;
  private final Words words;

  SegmentWords(SegmentCatalog catalog, Words words) {
    this.catalog = catalog;
    this.words = words;
  }

  /** Such as “行业 是 教育，并且 最近 7 天的发言条数 至少 3”. */
  String say(CommunityKey community, SegmentRule rule) {
    if (rule.conditions().isEmpty()) {
      return words.say("segment.everybody");
    }
    var between = words.say(rule.match() == SegmentMatch.ALL ? "segment.and" : "segment.or");
    return rule.conditions().stream()
        .map(condition -> say(community, condition))
        .collect(Collectors.joining(between));
  }

  String label(SegmentField field) {
    return english() ? field.english() : field.label();
  }

  String label(SegmentChoice choice) {
    return english() ? choice.english() : choice.label();
  }

  private String say(CommunityKey community, SegmentCondition condition) {
    var field = catalog.find(condition.field()).orElse(null);
    if (field == null) {
      return condition.field();
    }
    var said =
        about(field, condition) + " " + words.say("segment.operator." + condition.operator());
    return condition.operator().takesOperand()
        ? said + " " + operand(community, field, condition)
        : said;
  }

  private String about(SegmentField field, SegmentCondition condition) {
    return switch (field.argument()) {
      case NUMBER -> label(field).replace("N", condition.argument());
      case TEXT -> words.sayOr("factKey." + condition.argument(), condition.argument());
      case CHOICE -> label(field) + " " + condition.argument();
      case NONE -> label(field);
    };
  }

  private String operand(CommunityKey community, SegmentField field, SegmentCondition condition) {
    return field.operand() == SegmentInput.CHOICE
        ? catalog.operands(field.key(), condition.argument(), community).stream()
            .filter(choice -> choice.code().equals(condition.operand()))
            .map(this::label)
            .findFirst()
            .orElse(condition.operand())
        : condition.operand();
  }

  private static boolean english() {
    return "en".equals(LocaleContextHolder.getLocale().getLanguage());
  }
}
