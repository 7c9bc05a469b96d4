package io.qunflow.community;

import io.qunflow.shared.CsvRow;
import io.qunflow.shared.CsvRows;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts about members from a CSV file: the first column is {@code member} (an account name or
 * nickname), every further column is a fact key; a row a member. An empty cell leaves the fact as
 * it is. All or nothing.
 */
@Service
public class FactImport {

  private static final String MEMBER = "member";
  private static final String SOURCE = "csv";
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_VALUE = 2000;

  private final CommunityService communities;
  private final MemberService members;

  FactImport(CommunityService communities, MemberService members) {
    this.communities = communities;
    this.members = members;
  }

  /**
   * Records the facts of the file; the same file again changes nothing but when they were stated.
   *
   * @param in UTF-8; stays the caller's to close
   * @throws ImportException names the wrong lines; nothing was changed
   * @throws IOException if {@code in} cannot be read; nothing was changed
   */
  @Transactional(rollbackFor = Exception.class)
  public FactImportResult importCsv(CommunityKey community, InputStream in)
      throws UnknownCommunityException, ImportException, IOException {
    communities.find(community);
    var errors = new LineErrors();
    var rows = CsvRows.open(in, errors);
    checkHeader(rows.header(), errors);
    errors.throwIfAny();
    var lineOf = new HashMap<MemberId, Long>();
    int facts = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      var member = findMember(community, row.get(), lineOf, errors);
      if (member.isPresent()) {
        facts += recordFacts(member.get(), rows.header(), row.get(), errors);
      }
    }
    errors.throwIfAny();
    return new FactImportResult(lineOf.size(), facts);
  }

  private static void checkHeader(List<String> header, LineErrors errors) {
    if (header.isEmpty()) {
      return;
    }
    var wrong = new ArrayList<Wording>();
    if (!header.get(0).equals(MEMBER)) {
      wrong.add(
          Wording.of(
              "第 1 列要叫 member，现在是“%s”",
              "column 1 must be called member, it is “%s”", header.get(0)));
    }
    if (header.size() == 1) {
      wrong.add(
          Wording.of(
              "member 后面至少要有一列资料", "there must be at least one column of facts behind member"));
    }
    var seen = new HashSet<String>();
    for (int i = 1; i < header.size(); i++) {
      var key = header.get(i);
      if (key.isEmpty() || key.length() > LONGEST_KEY) {
        wrong.add(
            Wording.of(
                "第 %d 列的列名要有 1 到 %d 个字符",
                "the name of column %d must have 1 to %d characters", i + 1, LONGEST_KEY));
      } else if (!seen.add(key)) {
        wrong.add(Wording.of("列“%s”出现了两次", "column “%s” occurs twice", key));
      }
    }
    if (!wrong.isEmpty()) {
      errors.add(1, Wording.of("表头：%s", "header: %s", Wording.clauses(wrong)));
    }
  }

  private Optional<MemberId> findMember(
      CommunityKey community, CsvRow row, Map<MemberId, Long> lineOf, LineErrors errors) {
    var name = row.values().get(0);
    if (name.isBlank()) {
      errors.add(row.line(), Wording.of("第 1 列 member：不能为空", "column 1 member: must not be empty"));
      return Optional.empty();
    }
    var member = members.findByNickname(community, name);
    if (member.isEmpty()) {
      errors.add(
          row.line(),
          Wording.of(
              "第 1 列 member：社群里没有叫“%s”的成员",
              "column 1 member: the community has no member called “%s”", name));
      return Optional.empty();
    }
    var earlier = lineOf.putIfAbsent(member.get(), row.line());
    if (earlier != null) {
      errors.add(
          row.line(),
          Wording.of(
              "第 1 列 member：“%s”在第 %d 行已经出现过",
              "column 1 member: “%s” stands in line %d already", name, earlier));
      return Optional.empty();
    }
    return member;
  }

  private int recordFacts(MemberId member, List<String> header, CsvRow row, LineErrors errors) {
    int facts = 0;
    for (int i = 1; i < header.size(); i++) {
      var value = row.values().get(i).strip();
      if (value.length() > LONGEST_VALUE) {
        errors.add(
            row.line(),
            Wording.of(
                "第 %d 列 %s：有 %d 个字符，最多 %d 个",
                "column %d %s: %d characters, at most %d",
                i + 1,
                header.get(i),
                value.length(),
                LONGEST_VALUE));
      } else if (!value.isEmpty()) {
        members.recordFact(member, header.get(i), value, SOURCE);
        facts++;
      }
    }
    return facts;
  }
}
