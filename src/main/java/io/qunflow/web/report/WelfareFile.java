package io.qunflow.web.report;

import io.qunflow.community.Account;
import io.qunflow.community.AccountMask;
import io.qunflow.community.Member;
import io.qunflow.honour.welfare.Receiver;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Receivers of a welfare round as a file for spreadsheets, accounts, nicknames and notes masked.
 * What people wrote is never taken for a formula.
 */
public final class WelfareFile {

  private static final List<String> HEADS =
      List.of(
          "place",
          "member",
          "nickname",
          "accounts",
          "state",
          "reason",
          "note",
          "told",
          "told_reason");

  private final Writer out;

  /** Writes the head: UTF-8 with byte order mark, which Excel wants. */
  public WelfareFile(Writer out) throws IOException {
    this.out = out;
    out.write('\uFEFF');
    write(HEADS);
  }

  /**
   * @param member empty where there is none any more
   */
  public void add(Receiver receiver, Optional<Member> member) throws IOException {
    var shown = member.map(Member::masked);
    write(
        List.of(
            String.valueOf(receiver.place()),
            String.valueOf(receiver.member().value()),
            shown.map(Member::nickname).orElse(""),
            shown
                .map(
                    one ->
                        one.accounts().stream().map(Account::name).collect(Collectors.joining(" ")))
                .orElse(""),
            receiver.state().name().toLowerCase(Locale.ROOT),
            receiver.reason().map(reason -> reason.name().toLowerCase(Locale.ROOT)).orElse(""),
            AccountMask.maskText(receiver.note()),
            receiver.told().orElse(""),
            receiver.toldReason().orElse("")));
  }

  private void write(List<String> cells) throws IOException {
    out.write(cells.stream().map(WelfareFile::quoted).collect(Collectors.joining(",")) + "\r\n");
  }

  private static String quoted(String cell) {
    return '"' + SheetRows.harmless(cell).replace("\"", "\"\"") + '"';
  }
}
