package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.CsvRows;
import io.qunflow.shared.FileText;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of funnels elsewhere from a CSV file, to compare with: columns {@code label, members,
 * paid}, and if known {@code interested, registered, attended, ordered, price, revenue} and {@code
 * STEP_rate}, of members. Figures that contradict each other are refused with their line: the
 * well-known example writes 27.5 % for 11 of 400 (F7).
 */
@Service
public class ReferenceImport {

  private final ReferenceMapper references;
  private final Clock clock;

  ReferenceImport(ReferenceMapper references, Clock clock) {
    this.references = references;
    this.clock = clock;
  }

  /** By label; the latest word of each. */
  @Transactional(readOnly = true)
  public List<ReferenceFunnel> findAll(CommunityKey community) {
    return references.findAll(community);
  }

  /**
   * Takes in the file, all or nothing; a label that is known is replaced.
   *
   * @param in UTF-8, GB18030 or UTF-16 with its mark; stays the caller's to close
   * @return how many funnels
   * @throws ImportException names the wrong lines; nothing was changed
   */
  @Transactional(rollbackFor = Exception.class)
  public int importCsv(CommunityKey community, InputStream in, String by)
      throws ImportException, IOException {
    var errors = new LineErrors();
    var file = in.readAllBytes();
    var text = FileText.of(file);
    // What is none of them is read as UTF-8 for its errors.
    var rows =
        text.isPresent()
            ? CsvRows.open(new StringReader(text.get()), errors)
            : CsvRows.open(new ByteArrayInputStream(file), errors);
    checkHeader(rows.header(), errors);
    errors.throwIfAny();
    var found = new LinkedHashMap<String, ReferenceFunnel>();
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      var line = new ReferenceLine(rows.header(), row.get(), errors);
      line.read(clock.instant())
          .ifPresent(
              funnel -> {
                if (found.putIfAbsent(funnel.label(), funnel) != null) {
                  line.wrong(
                      Wording.of("label“%s”出现了两次", "the label “%s” occurs twice", funnel.label()));
                }
              });
    }
    errors.throwIfAny();
    for (var funnel : found.values()) {
      references.delete(community, funnel.label());
      references.insert(community, funnel, by);
    }
    return found.size();
  }

  private static void checkHeader(List<String> header, LineErrors errors) {
    if (header.isEmpty()) {
      return;
    }
    var wrong = new ArrayList<Wording>();
    for (var needed : List.of("label", "members", "paid")) {
      if (!header.contains(needed)) {
        wrong.add(Wording.of("缺少列 %s", "column %s is missing", needed));
      }
    }
    for (var column : header) {
      if (!ReferenceLine.COLUMNS.contains(column)) {
        wrong.add(Wording.of("不认识列“%s”", "there is no column “%s”", column));
      } else if (header.indexOf(column) != header.lastIndexOf(column)) {
        wrong.add(Wording.of("列“%s”出现了两次", "column “%s” occurs twice", column));
      }
    }
    if (!wrong.isEmpty()) {
      errors.add(1, Wording.of("表头：%s", "header: %s", Wording.clauses(wrong)));
    }
  }
}
