package io.qunflow.membership.moderation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases against members: opened with text and account, found with their record (A4). */
@Service
public class ModerationCases {

  static final int MOST_TEXT = 2000;
  private static final int MOST_ACCOUNTS = 1000;

  private final CaseMapper cases;
  private final MemberService members;
  private final ObjectProvider<ModerationProcess> process;
  private final Clock clock;

  ModerationCases(
      CaseMapper cases,
      MemberService members,
      ObjectProvider<ModerationProcess> process,
      Clock clock) {
    this.cases = cases;
    this.members = members;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Opens a case and its process. While one of this kind is open for the member, the text is added
   * to that one.
   *
   * @param by account of the person
   * @return id of the case
   */
  @Transactional(rollbackFor = Exception.class)
  public long open(NewCase given, String by) throws InvalidModerationException {
    var text = Texts.required(Wording.of("做了什么", "What was done"), given.text(), MOST_TEXT);
    var stripped =
        new NewCase(given.community(), given.member(), given.kind(), text, given.needsNotice());
    cases.lockMember(given.community(), given.member());
    var openKey = given.member().value() + ":" + given.kind();
    var open = cases.findOpen(openKey);
    if (open.isPresent()) {
      return repeated(open.get(), text, by);
    }
    var made = new CaseMapper.Made();
    try {
      cases.insertCase(made, stripped, openKey, accounts(given.member()), by, clock.instant());
    } catch (DuplicateKeyException e) {
      return repeated(cases.findOpen(openKey).orElseThrow(() -> e), text, by);
    }
    cases.insertEntry(made.id, CaseStep.OPENED, text, by, clock.instant());
    process.getObject().start(cases.find(made.id).orElseThrow());
    return made.id;
  }

  /**
   * @throws UnknownCaseException if there is none, or it is of another community
   */
  @Transactional(readOnly = true)
  public CaseFile find(CommunityKey community, long id) throws UnknownCaseException {
    return cases
        .find(id)
        .filter(found -> found.community().equals(community))
        .orElseThrow(() -> new UnknownCaseException(id));
  }

  /**
   * @throws UnknownCaseException if there is none, or it is about somebody else
   */
  @Transactional(readOnly = true)
  public CaseFile findOf(MemberId member, long id) throws UnknownCaseException {
    return cases
        .find(id)
        .filter(found -> found.member().equals(member))
        .orElseThrow(() -> new UnknownCaseException(id));
  }

  /**
   * Open ones first, then the latest first.
   *
   * @param page from 0
   * @param size from 1 to 1,000
   */
  @Transactional(readOnly = true)
  public List<CaseFile> findPage(CommunityKey community, boolean onlyOpen, int page, int size) {
    if (page < 0 || size < 1 || size > 1000) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    return cases.findPage(community, onlyOpen, (long) page * size, size);
  }

  /** Every case about the member, latest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> findOfMember(MemberId member) {
    return cases.findOfMember(member);
  }

  /** What happened, in order. */
  @Transactional(readOnly = true)
  public List<CaseEntry> findRecord(long id) {
    return cases.findRecord(id);
  }

  private long repeated(long id, String text, String by) {
    cases.insertEntry(id, CaseStep.REPEATED, text, by, clock.instant());
    return id;
  }

  /** Kept as they are now: whoever is removed may leave no account behind. */
  private String accounts(MemberId member) {
    return Texts.cut(
        members.find(member).map(Member::accounts).orElse(List.of()).stream()
            .map(account -> account.platform() + " " + account.name())
            .collect(Collectors.joining("\n")),
        MOST_ACCOUNTS);
  }
}
