package io.qunflow.membership.segment;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a rule before it is saved or evaluated, one message a field. */
final class SegmentCheck {

  private static final int MOST_CONDITIONS = 20;
  private static final int LONGEST = 200;
  private static final String NUMBER = "[0-9]{1,9}";

  private final SegmentCatalog catalog;
  private final CommunityKey community;
  private final Map<String, Wording> errors = new LinkedHashMap<>();

  SegmentCheck(SegmentCatalog catalog, CommunityKey community) {
    this.catalog = catalog;
    this.community = community;
  }

  SegmentCheck name(String name) {
    if (name.isEmpty()) {
      errors.put("name", Wording.of("请给分组起个名称", "Give the segment a name"));
    } else if (name.length() > 120) {
      errors.put("name", Wording.of("名称最多 120 个字", "A name has at most 120 characters"));
    }
    return this;
  }

  SegmentCheck rule(SegmentRule rule) {
    if (rule.conditions().size() > MOST_CONDITIONS) {
      errors.put("conditions", Wording.of("最多 %d 个条件", "At most %d conditions", MOST_CONDITIONS));
    }
    for (int i = 0; i < rule.conditions().size(); i++) {
      condition("conditions[" + i + "].", rule.conditions().get(i));
    }
    return this;
  }

  private void condition(String at, SegmentCondition condition) {
    var field = catalog.find(condition.field());
    if (field.isEmpty()) {
      errors.put(
          at + "field", Wording.of("没有“%s”这种条件", "There is no condition “%s”", condition.field()));
    } else if (condition.operator() == null
        || !field.get().operators().contains(condition.operator())) {
      errors.put(
          at + "operator",
          Wording.of(
              "“%s”不能这样比较",
              "“%s” cannot be compared like this",
              new Wording(field.get().label(), field.get().english())));
    } else {
      input(
          at + "argument",
          field.get().argument(),
          condition.argument(),
          () -> catalog.arguments(condition.field(), community));
      if (condition.operator().takesOperand()) {
        input(
            at + "operand",
            field.get().operand(),
            condition.operand(),
            () -> catalog.operands(condition.field(), condition.argument(), community));
      }
    }
  }

  private void input(String at, SegmentInput input, String given, Choices choices) {
    if (input == SegmentInput.NONE) {
      return;
    }
    if (given.isEmpty()) {
      errors.put(at, Wording.of("请填写", "Fill this in"));
    } else if (given.length() > LONGEST) {
      errors.put(at, Wording.of("最多 %d 个字", "At most %d characters", LONGEST));
    } else if (input == SegmentInput.NUMBER && !given.matches(NUMBER)) {
      errors.put(
          at,
          Wording.of(
              "请填 0 或更大的整数，收到的是“%s”", "Give 0 or a larger whole number; given was “%s”", given));
    } else if (input == SegmentInput.CHOICE
        && choices.find().stream().noneMatch(choice -> choice.code().equals(given))) {
      errors.put(
          at, Wording.of("没有“%s”这一项，请从列表里选", "There is no “%s”; choose from the list", given));
    }
  }

  private interface Choices {
    List<SegmentChoice> find();
  }

  void orRefuse() throws InvalidSegmentException {
    if (!errors.isEmpty()) {
      throw new InvalidSegmentException(errors);
    }
  }
}
