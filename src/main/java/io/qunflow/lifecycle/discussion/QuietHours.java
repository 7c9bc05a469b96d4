package io.qunflow.lifecycle.discussion;

import java.time.LocalTime;

/** Hours in which members are left alone; they may reach over midnight (L4.2). */
record QuietHours(LocalTime from, LocalTime until) {

  boolean contains(LocalTime time) {
    boolean afterFrom = !time.isBefore(from);
    boolean beforeUntil = time.isBefore(until);
    return from.isAfter(until) ? afterFrom || beforeUntil : afterFrom && beforeUntil;
  }
}
