package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.shared.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the messages of a wave out of a campaign's document. */
final class StepsCheck {

  private static final int MOST_STEPS = 20;
  private static final int MOST_DAYS = 366;
  private static final int HOURS = 23;
  private static final int MOST_PERCENT = 99;
  private static final int OF_THOUSAND = 10;

  private final Faults faults;
  private final TextsCheck texts;

  StepsCheck(Faults faults, TextsCheck texts) {
    this.faults = faults;
    this.texts = texts;
  }

  /** As many as are given; a fault of {@code steps} if there are none or too many. */
  List<CampaignWork.Step> read(List<CampaignDocument.Step> given, MessageKind kind) {
    var read = new ArrayList<CampaignWork.Step>();
    var many = Wording.of("一批要有 1 到 %d 条消息", "A wave has 1 to %d messages", MOST_STEPS);
    if (given == null || given.isEmpty() || given.stream().anyMatch(Objects::isNull)) {
      faults.add("steps", many);
      return read;
    }
    if (given.size() > MOST_STEPS) {
      faults.rule("steps", many);
    }
    for (int i = 0; i < given.size(); i++) {
      read.add(step("steps." + (i + 1), given.get(i), i == 0, kind));
    }
    return read;
  }

  private CampaignWork.Step step(
      String field, CampaignDocument.Step given, boolean first, MessageKind kind) {
    var after = after(field, given, first);
    var said = texts.read(field + ".texts", given.texts(), kind, true);
    boolean test = given.percent() != null;
    var others = texts.read(field + ".others", given.others(), kind, test);
    if (test && given.segment() != null) {
      faults.rule(
          field + ".percent",
          Wording.of("一条消息要么按比例试两种文案，要么按分组", "Either by share or by segment, not both"));
    }
    if (!test && given.segment() == null && !others.isEmpty()) {
      faults.rule(
          field + ".others.zh.body",
          Wording.of("另一种文案给谁？请选择按比例或按分组", "For whom are the other texts? By share or by segment"));
    }
    if (test) {
      faults.number(field + ".percent", given.percent(), 1, MOST_PERCENT);
    }
    return new CampaignWork.Step(
        after,
        said,
        Optional.ofNullable(given.percent()).map(percent -> percent * OF_THOUSAND),
        Optional.ofNullable(given.segment()),
        others.isEmpty() ? Map.<String, MessageText>of() : others);
  }

  private Duration after(String field, CampaignDocument.Step given, boolean first) {
    int days = number(field + ".days", given.days(), MOST_DAYS);
    int hours = number(field + ".hours", given.hours(), HOURS);
    var after = Duration.ofDays(days).plusHours(hours);
    if (first && !after.isZero()) {
      faults.rule(
          field + ".days",
          Wording.of("第一条马上发；要等几天，请写在“什么时候”里", "The first goes at once; say when under “when”"));
    }
    return after;
  }

  private int number(String field, Integer given, int most) {
    return given == null ? 0 : faults.number(field, given, 0, most).orElse(0);
  }
}
