package io.qunflow.process.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.PlanGap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P1, row by row with the boundaries. */
class ClassPlanDecisionTest {

  final TablePlans table = new TablePlans();

  @ParameterizedTest
  @CsvSource({
    "operator, yes, 60, group_price, 打电话, NONE",
    "teacher,  no,  90, time_limit,  打电话, NONE",
    "teacher,  no,  75, both,        打电话, NONE",
    "teacher,  no,  75, extras,      打电话, NONE",
    "teacher,  no,  75, other,       打电话, NONE",
    "'',       yes, 75, both,        打电话, OWNER",
    "nobody,   yes, 75, both,        打电话, OWNER",
    "teacher,  '',  75, both,        打电话, TEACHER",
    "teacher,  may, 75, both,        打电话, TEACHER",
    "teacher,  no,  0,  both,        打电话, SHARE",
    "teacher,  no,  59, both,        打电话, SHARE",
    "teacher,  no,  91, both,        打电话, SHARE",
    "teacher,  no,  75, '',          打电话, PAY",
    "teacher,  no,  75, gift,        打电话, PAY",
    "teacher,  no,  75, both,        '',     AFTER"
  })
  void refusesADateWithoutAllFiveAnswers(
      String owner, String teacher, int percent, String pay, String after, PlanGap gap) {
    assertThat(table.gapOf(new ClassPlan(owner, teacher, percent, pay, after))).isEqualTo(gap);
  }

  @Test
  void asksForTheFirstOneOfAnEmptyPlan() {
    assertThat(table.gapOf(ClassPlan.OPEN)).isEqualTo(PlanGap.OWNER);
  }
}
