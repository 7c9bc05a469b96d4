package io.qunflow.operations.sheet;

import io.qunflow.operations.messaging.MessageDetail;
import io.qunflow.operations.messaging.MessageView;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes entries of messages: where a person presses send once for many, they are one entry. */
final class SheetEntries {

  /** Mass-sending of WeCom: one text to all chosen customers. */
  private static final Set<String> AT_ONCE = Set.of("wecom-customer");

  private SheetEntries() {}

  /** What makes messages one press: everything but the receiver is the same. */
  private record Batch(
      String orderKey,
      String subject,
      String body,
      Optional<URI> link,
      Instant due,
      Optional<String> held,
      long alone) {

    static Batch of(MessageDetail detail) {
      var message = detail.message();
      return new Batch(
          message.orderKey(),
          detail.subject(),
          detail.body(),
          detail.link(),
          detail.due(),
          detail.held(),
          AT_ONCE.contains(message.channel()) ? 0 : message.id());
    }
  }

  /** In the order of the messages, a batch where its first one is. */
  static List<SheetEntry> of(List<MessageDetail> details) {
    var batches = new LinkedHashMap<Batch, List<MessageDetail>>();
    details.forEach(
        detail -> batches.computeIfAbsent(Batch.of(detail), b -> new ArrayList<>()).add(detail));
    return batches.values().stream().map(SheetEntries::entry).toList();
  }

  /** What was settled, by press. */
  static List<List<MessageView>> presses(List<MessageView> settled) {
    var presses = new LinkedHashMap<List<Object>, List<MessageView>>();
    for (var message : settled) {
      var press =
          AT_ONCE.contains(message.channel())
              ? List.<Object>of(message.orderKey(), message.state())
              : List.<Object>of(message.id());
      presses.computeIfAbsent(press, p -> new ArrayList<>()).add(message);
    }
    return List.copyOf(presses.values());
  }

  private static SheetEntry entry(List<MessageDetail> details) {
    var first = details.get(0);
    var message = first.message();
    return new SheetEntry(
        details.stream().map(detail -> detail.message().id()).toList(),
        message.community(),
        message.channel(),
        message.kind(),
        message.about(),
        details.stream().map(detail -> detail.message().receiver()).toList(),
        message.group() != null,
        first.subject(),
        first.body(),
        first.link(),
        first.due(),
        first.held());
  }
}
