package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who checked in when: once a member and day, however often it is tapped (H1). */
@Service
public class CheckinEntries {

  /** A line, in characters as people count them. */
  public static final int MOST_NOTE = 100;

  private final EntryMapper entries;
  private final CheckinTaps taps;

  CheckinEntries(EntryMapper entries, CheckinTaps taps) {
    this.entries = entries;
    this.taps = taps;
  }

  /**
   * By the member's own link. Repeatable: the first tap of the day stays. Whoever had only typed
   * the member's nickname waits from now on to be recognised.
   *
   * @param note a line; cut after {@value #MOST_NOTE} characters
   * @throws CheckinClosedException too early or too late; nothing is recorded
   */
  public CheckinEntry checkIn(long checkin, MemberId member, String note)
      throws UnknownCheckinException, CheckinClosedException, UnknownMemberException {
    return entry(checkin, taps.tap(checkin, member, line(note)));
  }

  /**
   * By the group link. Repeatable: the first tap of the day stays.
   *
   * @param visitor who said before who it is
   */
  public CheckinEntry checkIn(Visitor visitor, String note)
      throws UnknownCheckinException, CheckinClosedException, UnknownVisitorException {
    return entry(visitor.checkin(), taps.tap(visitor, line(note)));
  }

  /** Of a member, in order of the days. */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findAll(long checkin, MemberId member) {
    return entries.findAllByMember(checkin, member).stream()
        .map(row -> entry(checkin, row))
        .toList();
  }

  /** But for what somebody left who only typed the member's nickname. */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findOwn(long checkin, MemberId member) {
    return findAll(checkin, member).stream().filter(CheckinEntry::proven).toList();
  }

  /** Of a visitor, in order of the days. */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findAll(Visitor visitor) {
    return visitor.member().isPresent()
        ? findAll(visitor.checkin(), visitor.member().get())
        : entries.findAllByVisitor(visitor.id()).stream()
            .map(row -> entry(visitor.checkin(), row))
            .toList();
  }

  /** All days in order of time, also of whom nobody knows yet. */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findAll(long checkin) {
    return Places.count(entries.findAll(checkin));
  }

  /** How many are in {@link #findPage}'s list, with staff, bots and whom nobody knows yet. */
  @Transactional(readOnly = true)
  public int count(long checkin, int day) {
    return entries.countAll(checkin, day);
  }

  /**
   * Of one day in order of time, also of whom nobody knows yet.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<CheckinEntry> findPage(long checkin, int day, int page, int size) {
    var rows = entries.findPage(checkin, day, (long) page * size, size);
    return rows.stream()
        .filter(EntryRow::counted)
        .findFirst()
        .map(first -> Places.count(rows, place(checkin, first)))
        .orElseGet(() -> Places.count(rows));
  }

  private CheckinEntry entry(long checkin, EntryRow row) {
    return Places.entry(
        row, row.counted() ? Optional.of(place(checkin, row)) : Optional.<Integer>empty());
  }

  private int place(long checkin, EntryRow row) {
    return entries.countUntil(checkin, row.number(), row.at(), row.id());
  }

  private static String line(String note) {
    var line = note == null ? "" : note.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    return line.codePointCount(0, line.length()) <= MOST_NOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_NOTE));
  }
}
