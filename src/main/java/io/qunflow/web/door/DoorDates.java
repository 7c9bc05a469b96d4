package io.qunflow.web.door;

import io.qunflow.community.Community;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days as members' pages write them, in the community's time zone. */
final class DoorDates {

  private DoorDates() {}

  static String day(Instant moment, Community community) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atZone(ZoneId.of(community.timeZone())));
  }
}
