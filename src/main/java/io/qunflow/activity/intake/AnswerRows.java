package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.intake.MemberNames.Match;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Turns answers given elsewhere into facts about the members who gave them (L2.5). */
final class AnswerRows {

  private final RowImport of;
  private final MemberNames names;
  private final FactBook facts;

  AnswerRows(JdbcTemplate jdbc, RowImport of) {
    this.of = of;
    this.names = new MemberNames(jdbc, of.community());
    this.facts = new FactBook(jdbc);
  }

  void takeIn(List<FoundAnswer> rows, RowCounts counts) {
    var matches = names.find(rows.stream().map(row -> row.member().strip()).distinct().toList());
    var statements = new ArrayList<Statement>();
    var members = new ArrayList<Long>();
    for (var row : rows) {
      if (of.erased().isName(row.member().strip())) {
        counts.countLeftOut(1);
        continue;
      }
      var match = matches.getOrDefault(row.member().strip(), Match.NONE);
      if (match.isOne()) {
        members.add(match.member());
        statements.addAll(statementsOf(match.member(), row));
      } else {
        of.errors().add(row.line(), match.isNone() ? unknown(row) : ambiguous(row, match));
      }
    }
    var known = facts.findCurrent(members);
    int unchanged =
        (int)
            rows.stream()
                .filter(row -> saysNothingNew(row, matches.get(row.member().strip()), known))
                .count();
    facts.state(of.id(), statements);
    counts.count(rows.size() - unchanged, unchanged);
  }

  private List<Statement> statementsOf(long member, FoundAnswer row) {
    Instant at = row.answeredAt() == null ? of.startedAt() : row.answeredAt();
    return row.facts().entrySet().stream()
        .map(
            fact ->
                new Statement(
                    new FactId(member, fact.getKey()), fact.getValue(), at.toEpochMilli()))
        .toList();
  }

  private static boolean saysNothingNew(
      FoundAnswer row, Match match, Map<FactId, FactBook.Current> known) {
    return match != null
        && match.isOne()
        && row.facts().entrySet().stream()
            .allMatch(
                fact -> {
                  var current = known.get(new FactId(match.member(), fact.getKey()));
                  return current != null && current.value().equals(fact.getValue());
                });
  }

  private static Wording unknown(FoundAnswer row) {
    return Wording.of(
        "社群里没有叫“%s”的成员。先导入有此人的名单或聊天记录，或在表里改写成账号、群昵称；不是成员就删掉这一行",
        "the community has no member called “%s”. Import a list or chat with them first, or write the account or nickname into the table; delete the line if it is no member",
        row.member().strip());
  }

  private static Wording ambiguous(FoundAnswer row, Match match) {
    return Wording.of(
        "社群里有 %d 位成员叫“%s”，分不清是谁。请在表里改写成账号",
        "%d members of the community are called “%s”. Write the account into the table",
        match.members(),
        row.member().strip());
  }
}
