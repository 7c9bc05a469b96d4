package io.qunflow.web.console;

import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import java.util.ArrayList;
import java.util.List;

/** A segment as it is being edited. */
class SegmentForm {

  private String name = "";
  private int revision;
  private SegmentMatch match = SegmentMatch.ALL;
  private List<Condition> conditions = new ArrayList<>();

  /** One condition as typed. */
  static class Condition {
    private String field = "";
    private String argument = "";
    private SegmentOperator operator;
    private String operand = "";

    public String getField() {
      return field;
    }

    public void setField(String field) {
      this.field = field;
    }

    public String getArgument() {
      return argument;
    }

    public void setArgument(String argument) {
      this.argument = argument;
    }

    public SegmentOperator getOperator() {
      return operator;
    }

    public void setOperator(SegmentOperator operator) {
      this.operator = operator;
    }

    public String getOperand() {
      return operand;
    }

    public void setOperand(String operand) {
      this.operand = operand;
    }
  }

  static SegmentForm of(Segment segment) {
    var form = new SegmentForm();
    form.name = segment.name();
    form.revision = segment.revision();
    form.match = segment.rule().match();
    segment.rule().conditions().forEach(form::add);
    return form;
  }

  SegmentRule rule() {
    return new SegmentRule(
        match,
        conditions.stream()
            .map(c -> new SegmentCondition(c.field, c.argument, c.operator, c.operand))
            .toList());
  }

  void add(SegmentCondition condition) {
    var one = new Condition();
    one.field = condition.field();
    one.argument = condition.argument();
    one.operator = condition.operator();
    one.operand = condition.operand();
    conditions.add(one);
  }

  void remove(int index) {
    if (index >= 0 && index < conditions.size()) {
      conditions.remove(index);
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getRevision() {
    return revision;
  }

  public void setRevision(int revision) {
    this.revision = revision;
  }

  public SegmentMatch getMatch() {
    return match;
  }

  public void setMatch(SegmentMatch match) {
    this.match = match;
  }

  public List<Condition> getConditions() {
    return conditions;
  }

  public void setConditions(List<Condition> conditions) {
    this.conditions = conditions;
  }
}
