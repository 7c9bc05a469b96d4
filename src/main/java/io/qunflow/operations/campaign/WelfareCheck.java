package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.shared.Wording;
import java.util.Optional;

/** Reads what a welfare round gives out of a document (L8.2). */
final class WelfareCheck {

  private static final int MOST_TEXT = 100;

  /** As many as one transaction chooses, tells and settles; a person hands them out by a list. */
  private static final int MOST_PIECES = 20_000;

  private static final int MOST_DAYS = 90;
  private static final int DAYS = 7;
  private static final CampaignDocument.Welfare NOTHING =
      new CampaignDocument.Welfare(null, null, null, null, null);

  private final Faults faults;

  WelfareCheck(Faults faults) {
    this.faults = faults;
  }

  /** How it chooses; named as in documents. */
  private enum Choice {
    DRAW,
    LONGEST
  }

  Optional<CampaignWork> read(CampaignDocument given, MessageKind kind, String channel) {
    var welfare = given.welfare() == null ? NOTHING : given.welfare();
    var item = welfare.item() == null ? "" : welfare.item().strip();
    if (item.isEmpty() || item.length() > MOST_TEXT) {
      faults.rule(
          "welfare.item",
          Wording.of("请写发什么，最多 %d 个字", "Say what is given, in at most %d characters", MOST_TEXT));
    }
    var partner = welfare.partner() == null ? "" : welfare.partner().strip();
    if (partner.length() > MOST_TEXT) {
      faults.rule(
          "welfare.partner",
          Wording.of("伙伴名称最多 %d 个字", "A partner's name has at most %d characters", MOST_TEXT));
    }
    var pieces = faults.number("welfare.pieces", welfare.pieces(), 1, MOST_PIECES);
    var choice = faults.choice("welfare.choice", welfare.choice(), Choice.DRAW);
    var days =
        welfare.measureDays() == null
            ? Optional.of(DAYS)
            : faults.number("welfare.measureDays", welfare.measureDays(), 1, MOST_DAYS);
    var texts = new TextsCheck(faults, "item").read("texts", given.texts(), kind, true);
    return pieces.isEmpty() || days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CampaignWork.Welfare(
                item,
                Optional.of(partner).filter(name -> !name.isEmpty()),
                pieces.get(),
                choice == Choice.LONGEST,
                days.get(),
                kind,
                channel,
                texts));
  }
}
