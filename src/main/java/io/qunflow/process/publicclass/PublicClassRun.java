package io.qunflow.process.publicclass;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Names shared with processes/funnel/4-sale/public-class.bpmn and its forms. The business key is
 * {@code class-17}, or that of the funnel which calls it.
 */
final class PublicClassRun {

  static final String KEY = "publicClass";

  /** Where it waits for the next moment, and can be moved or called off. */
  static final String WAITING = "gateway_classMoment";

  static final String IMPORTING = "userTask_importAttendance";
  static final String MOVED = "classMoved";
  static final String CALLED_OFF = "classCalledOff";
  static final String ATTENDED = "attendanceRecorded";

  static final ProcessVariable<Integer> ID = ProcessVariable.integer("classId");

  /** What a funnel that calls it sells; may be missing. */
  static final ProcessVariable<Integer> OFFERING = ProcessVariable.integer("offeringId");

  /** Result of class-plan.dmn. */
  static final ProcessVariable<String> GAP = ProcessVariable.string("classPlanGap");

  static final ProcessVariable<String> OWNER = ProcessVariable.string("contentOwner");
  static final ProcessVariable<String> TEACHER = ProcessVariable.string("teacherAnswers");
  static final ProcessVariable<Integer> PERCENT = ProcessVariable.integer("contentPercent");
  static final ProcessVariable<String> PAY = ProcessVariable.string("payReason");
  static final ProcessVariable<String> AFTER = ProcessVariable.string("whatFollows");

  static final ProcessVariable<Boolean> DATED = ProcessVariable.flag("classDated");
  static final ProcessVariable<String> DATE_REFUSAL = ProcessVariable.string("classDateRefusal");
  static final ProcessVariable<String> TITLE = ProcessVariable.string("classTitle");
  static final ProcessVariable<LocalDate> DAY = ProcessVariable.date("classDay");
  static final ProcessVariable<String> TIME = ProcessVariable.string("classTime");
  static final ProcessVariable<Integer> MINUTES = ProcessVariable.integer("classMinutes");
  static final ProcessVariable<Integer> CAPACITY = ProcessVariable.integer("classCapacity");
  static final ProcessVariable<String> MEETING = ProcessVariable.string("classMeetingUrl");
  static final ProcessVariable<String> AGAIN = ProcessVariable.string("againWhy");

  /** The next moment; the timer reads it. */
  static final ProcessVariable<Instant> NEXT_AT = ProcessVariable.instant("classNextAt");

  /** What it is for: {@code reminder, over}. */
  static final ProcessVariable<String> NEXT = ProcessVariable.string("classNext");

  /** Which reminder, as a duration before the begin. */
  static final ProcessVariable<String> REMINDER = ProcessVariable.string("classReminder");

  static final ProcessVariable<String> NO_ATTENDANCE = ProcessVariable.string("noAttendanceWhy");
  static final ProcessVariable<Integer> RATING = ProcessVariable.integer("classRating");
  static final ProcessVariable<String> RATING_NOTE = ProcessVariable.string("ratingNote");
  static final ProcessVariable<String> REPLAY = ProcessVariable.string("replayUrl");

  private PublicClassRun() {}
}
