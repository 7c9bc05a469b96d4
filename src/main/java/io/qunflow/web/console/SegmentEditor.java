package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.membership.segment.SegmentCatalog;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentInput;
import io.qunflow.membership.segment.SegmentOperator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be picked or is suggested at each condition of the form. */
@Component
class SegmentEditor {

  private final SegmentCatalog catalog;
  private final SegmentWords says;
  private final Words words;

  SegmentEditor(SegmentCatalog catalog, SegmentWords says, Words words) {
    this.catalog = catalog;
    this.says = says;
    this.words = words;
  }

  /** A code and what a reader sees. */
  record Option(String code, String label) {}

  /**
   * One condition as the page draws it.
   *
   * @param argument what is typed for the field's argument
   * @param operand what is typed for what it is compared with, where the operator compares
   */
  record Line(
      List<SegmentOperator> operators,
      SegmentInput argument,
      String argumentLabel,
      List<Option> arguments,
      SegmentInput operand,
      String operandLabel,
      List<Option> operands) {}

  List<Option> fields() {
    return catalog.findAll().stream().map(f -> new Option(f.key(), says.label(f))).toList();
  }

  /** Brings operators into what their fields offer, and says what is drawn. */
  List<Line> lines(CommunityKey community, SegmentForm form) {
    return form.getConditions().stream().map(condition -> line(community, condition)).toList();
  }

  private Line line(CommunityKey community, SegmentForm.Condition condition) {
    var field =
        catalog.find(condition.getField()).orElseGet(() -> catalog.findAll().iterator().next());
    condition.setField(field.key());
    if (condition.getOperator() == null || !field.operators().contains(condition.getOperator())) {
      condition.setOperator(field.operators().get(0));
    }
    return new Line(
        field.operators(),
        field.argument(),
        words.sayOr("segment.argument." + field.key(), words.say("segment.argument")),
        arguments(community, field, condition.getArgument()),
        field.operand(),
        words.sayOr("segment.operand." + field.key(), words.say("segment.operand")),
        options(catalog.operands(field.key(), condition.getArgument(), community), field));
  }

  /** With the one that was chosen before, though nobody is known by it any more. */
  private List<Option> arguments(CommunityKey community, SegmentField field, String chosen) {
    var known = options(catalog.arguments(field.key(), community), field);
    return known.isEmpty()
            || chosen.isEmpty()
            || known.stream().anyMatch(option -> option.code().equals(chosen))
        ? known
        : Stream.concat(Stream.of(new Option(chosen, chosen)), known.stream()).toList();
  }

  private List<Option> options(List<SegmentChoice> choices, SegmentField field) {
    return choices.stream()
        .map(
            choice ->
                new Option(
                    choice.code(),
                    field.key().equals("fact")
                        ? words.sayOr("factKey." + choice.code(), says.label(choice))
                        : says.label(choice)))
        .toList();
  }
}
