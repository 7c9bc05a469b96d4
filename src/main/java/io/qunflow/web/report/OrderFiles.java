package io.qunflow.web.report;

import io.qunflow.funnel.sale.SaleOrder;
import io.qunflow.shared.Yuan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/**
 * Orders as files for spreadsheets: a row each, amounts in yuan, moments local. What other systems
 * and people wrote is never taken for a formula.
 */
public record OrderFiles(List<SaleOrder> orders, ZoneId zone) {

  private static final List<String> HEADS =
      List.of(
          "source",
          "order",
          "offering",
          "member",
          "nickname",
          "state",
          "price",
          "valid_price",
          "paid",
          "refunded",
          "flags",
          "review",
          "ordered_at",
          "paid_at",
          "refunded_at",
          "cancelled_at",
          "group_buy",
          "channel");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** UTF-8 with byte order mark, which Excel wants. */
  public void writeCsv(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    writer.write(line(HEADS));
    for (var order : orders) {
      writer.write(line(cells(order)));
    }
    writer.flush();
  }

  public void writeWorkbook(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Qunflow", "1.0")) {
      var sheet = new SheetRows(book, "orders");
      HEADS.forEach(head -> sheet.head(head, 18));
      for (var order : orders) {
        sheet.row();
        cells(order).forEach(sheet::text);
      }
    }
  }

  private List<String> cells(SaleOrder order) {
    return List.of(
        order.source(),
        order.externalId(),
        order.offeringKey(),
        order.member() == null ? "" : String.valueOf(order.member().value()),
        text(order.nickname()),
        order.state().word(),
        Yuan.of(order.priceMinor()),
        Yuan.of(order.validPriceMinor()),
        Yuan.of(order.paidMinor()),
        Yuan.of(order.refundedMinor()),
        order.flags(),
        text(order.reviewNote()),
        moment(order.orderedAt()),
        moment(order.paidAt()),
        moment(order.refundedAt()),
        moment(order.cancelledAt()),
        text(order.groupBuy()),
        text(order.channel()));
  }

  private String moment(Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(zone));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(OrderFiles::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return '"' + SheetRows.harmless(cell).replace("\"", "\"\"") + '"';
  }
}
