package io.qunflow.web.console;

import io.qunflow.activity.figure.HeadCounts;
import io.qunflow.community.Group;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * How many are in a group, as typed.
 *
 * @param countedOn local day of the community
 */
record HeadCountForm(String group, String members, String countedOn) {

  static HeadCountForm empty(Instant now, ZoneId zone) {
    return new HeadCountForm("", "", LocalDate.ofInstant(now, zone).toString());
  }

  /** What was typed last of each group, in words. */
  static List<String> words(
      List<Group> groups, List<HeadCounts.Latest> latest, ZoneId zone, Words words) {
    return latest.stream()
        .map(
            one ->
                words.say(
                    "headCount.latest",
                    groups.stream()
                        .filter(group -> group.key().equals(one.groupKey()))
                        .map(Group::name)
                        .findFirst()
                        .orElse(one.groupKey()),
                    one.members(),
                    words.date(one.at(), zone),
                    one.statedBy()))
        .toList();
  }

  /**
   * The end of the day on which they were counted; now if it is today.
   *
   * @param wrong takes field → message key
   */
  Instant at(ZoneId zone, Instant now, Map<String, String> wrong) {
    try {
      var day = LocalDate.parse(countedOn);
      return day.equals(LocalDate.ofInstant(now, zone))
          ? now
          : day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    } catch (DateTimeException e) {
      wrong.put("at", "headCount.day.wrong");
      return now;
    }
  }

  /**
   * @param wrong takes field → message key
   */
  int number(Map<String, String> wrong) {
    try {
      return Integer.parseInt(members);
    } catch (NumberFormatException e) {
      wrong.put("members", "headCount.members.wrong");
      return 0;
    }
  }
}
