package io.qunflow.process.direction;

import static io.qunflow.process.direction.SettleDirection.EXCHANGES;
import static io.qunflow.process.direction.SettleDirection.PARTIES;
import static io.qunflow.process.direction.SettleDirection.STRUCTURE_SUMMARY;

import io.qunflow.lifecycle.direction.Exchange;
import io.qunflow.lifecycle.direction.ExchangeKind;
import io.qunflow.lifecycle.direction.Party;
import io.qunflow.lifecycle.direction.PartySide;
import io.qunflow.lifecycle.direction.TransactionStructure;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.util.Map;
import java.util.stream.Collectors;

/** The transaction structure as the forms of step 1 take and show it. */
final class StructureFields {

  /** The engine keeps a text variable in 4,000 characters. */
  private static final int LONGEST_SUMMARY = 3_900;

  private StructureFields() {}

  static TransactionStructure read(StepContext step) {
    return new TransactionStructure(
        step.get(PARTIES).stream().map(StructureFields::party).toList(),
        step.get(EXCHANGES).stream().map(StructureFields::exchange).toList());
  }

  static void show(StepContext step, TransactionStructure structure) {
    step.set(PARTIES, new Rows(structure.parties().stream().map(StructureFields::row).toList()));
    step.set(
        EXCHANGES, new Rows(structure.exchanges().stream().map(StructureFields::row).toList()));
    showSummary(step, structure);
  }

  static void showSummary(StepContext step, TransactionStructure structure) {
    step.set(STRUCTURE_SUMMARY, summary(structure));
  }

  static String summary(TransactionStructure structure) {
    var parties =
        structure.parties().stream()
            .map(p -> "%s（%s，%s）".formatted(p.name(), side(p), p.coreBusiness()))
            .collect(Collectors.joining("、"));
    var exchanges =
        structure.exchanges().stream()
            .map(e -> "\n%s → %s：%s".formatted(e.from(), e.to(), what(e)))
            .collect(Collectors.joining());
    var summary = parties + exchanges;
    return summary.length() <= LONGEST_SUMMARY
        ? summary
        : summary.substring(0, LONGEST_SUMMARY) + "…";
  }

  private static Party party(Rows.Row row) {
    return new Party(
        row.text("name"), Choice.read(PartySide.class, row.text("side")), row.text("coreBusiness"));
  }

  private static Exchange exchange(Rows.Row row) {
    return new Exchange(
        row.text("fromParty"),
        row.text("toParty"),
        Choice.read(ExchangeKind.class, row.text("what")),
        row.text("detail"));
  }

  private static Map<String, String> row(Party party) {
    return Map.of(
        "name", party.name(),
        "side", Choice.of(party.side()),
        "coreBusiness", party.coreBusiness());
  }

  private static Map<String, String> row(Exchange exchange) {
    return Map.of(
        "fromParty", exchange.from(),
        "toParty", exchange.to(),
        "what", Choice.of(exchange.what()),
        "detail", exchange.detail());
  }

  private static String side(Party party) {
    return party.side() == PartySide.INTERNAL ? "内部" : "外部";
  }

  private static String what(Exchange exchange) {
    var kind =
        switch (exchange.what()) {
          case MONEY -> "钱";
          case SERVICE -> "服务";
          case CONTENT -> "内容";
          case TRAFFIC -> "流量";
        };
    return exchange.detail().isEmpty() ? kind : "%s（%s）".formatted(kind, exchange.detail());
  }
}
