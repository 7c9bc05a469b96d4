package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.AUDIENCES;
import static io.qunflow.process.direction.SettleDirection.AUDIENCE_OPTIONS;
import static io.qunflow.process.direction.SettleDirection.HAS_BANKS;
import static io.qunflow.process.direction.SettleDirection.HAS_FUNDRAISERS;
import static io.qunflow.process.direction.SettleDirection.HAS_INTERNET_FINANCE;
import static io.qunflow.process.direction.SettleDirection.MOVES;
import static io.qunflow.process.direction.SettleDirection.OTHER_CONFLICT;

import io.qunflow.lifecycle.direction.Audience;
import io.qunflow.lifecycle.direction.AudienceMix;
import io.qunflow.lifecycle.direction.AudienceMove;
import io.qunflow.lifecycle.direction.CoreBusiness;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.List;
import java.util.Map;

/** Audiences as the forms and the decision of step 1 take and show them. */
final class AudienceFields {

  private AudienceFields() {}

  static List<Audience> readAudiences(StepContext step) {
    return step.get(AUDIENCES).stream()
        .map(
            row ->
                new Audience(
                    row.text("name"), Choice.read(CoreBusiness.class, row.text("coreBusiness"))))
        .toList();
  }

  static List<AudienceMove> readMoves(StepContext step) {
    return step.get(MOVES).stream()
        .map(
            row ->
                new AudienceMove(
                    row.text("audience"), row.text("communityKey"), row.text("communityName")))
        .toList();
  }

  static void show(StepContext step, List<Audience> audiences) {
    step.set(
        AUDIENCES,
        new Rows(
            audiences.stream()
                .map(a -> Map.of("name", a.name(), "coreBusiness", Choice.of(a.coreBusiness())))
                .toList()));
  }

  /** Sets what the decision weighs and what a split may choose from. */
  static void weigh(StepContext step, List<Audience> audiences) {
    var mix = AudienceMix.of(audiences);
    step.set(HAS_FUNDRAISERS, mix.hasFundraisers());
    step.set(HAS_BANKS, mix.hasBanks());
    step.set(HAS_INTERNET_FINANCE, mix.hasInternetFinance());
    // A single audience has nobody to conflict with, and nobody to be split from.
    step.set(OTHER_CONFLICT, audiences.size() > 1 && step.isSet(OTHER_CONFLICT));
    step.set(
        AUDIENCE_OPTIONS,
        new Rows(
            audiences.stream().map(a -> Map.of("label", a.name(), "value", a.name())).toList()));
  }
}
