package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/** The counts of one group's week, put together from what each select found. */
final class WeekCounts {

  private static final BigDecimal MINUTE_MS = BigDecimal.valueOf(60_000);

  private final CommunityKey community;
  private final long groupId;
  private final LocalDate weekStart;
  private Integer members;
  private String membersBasis;
  private int active;
  private int stayed;
  private int activeMemberDays;
  private int messages;
  private int noiseDays;
  private int topMessages;
  private int staffMessages;
  private String replyBasis;
  private int repliesKnown;
  private int questions;
  private int solved;
  private BigDecimal firstAnswerMinutes;
  private int pairs;
  private String contentBasis;
  private long readTimes;
  private int readContents;
  private long forwarded;
  private long liked;
  private long collected;
  private int talks;
  private int participants;

  WeekCounts(CommunityKey community, long groupId, LocalDate weekStart) {
    this.community = community;
    this.groupId = groupId;
    this.weekStart = weekStart;
  }

  void members(int n, String basis) {
    members = n;
    membersBasis = basis;
  }

  void replyBasis(String basis) {
    replyBasis = basis;
  }

  /** Adds a day; without a basis for replies nothing is known about questions. */
  void add(DayCount day, int noiseLimit) {
    activeMemberDays += day.active();
    messages += day.messages();
    noiseDays += day.messages() > noiseLimit ? 1 : 0;
    repliesKnown += day.repliesKnown();
    questions += replyBasis == null ? 0 : day.questions();
  }

  void people(PeopleCount people) {
    if (people.insider()) {
      staffMessages = people.messages();
    } else {
      active = people.people();
      stayed = people.stayed();
      topMessages = people.mostMessages();
    }
  }

  void solved(SolvedCount found) {
    solved = found.solved();
    firstAnswerMinutes = found.medianMs().divide(MINUTE_MS, 6, RoundingMode.HALF_UP);
  }

  void pairs(int n) {
    pairs = n;
  }

  /** Adds what events or totals tell. */
  void add(ContentCount contents, String basis) {
    contentBasis = contentBasis == null ? basis : "mixed";
    readTimes += contents.readTimes();
    readContents += contents.readContents();
    forwarded += contents.forwarded();
    liked += contents.liked();
    collected += contents.collected();
  }

  void addTalk() {
    talks++;
  }

  void participants(int n) {
    participants = n;
  }

  /** Takes the questions of a community from those of its groups, whose replies are known apart. */
  void questionsOf(Iterable<WeekCounts> groups) {
    questions = 0;
    groups.forEach(group -> questions += group.questions);
  }

  /** The same for the community whose only group this is. */
  WeekCounts together() {
    var all = new WeekCounts(community, 0, weekStart);
    all.members = members;
    all.membersBasis = membersBasis;
    all.active = active;
    all.stayed = stayed;
    all.activeMemberDays = activeMemberDays;
    all.messages = messages;
    all.noiseDays = noiseDays;
    all.topMessages = topMessages;
    all.staffMessages = staffMessages;
    all.replyBasis = replyBasis;
    all.repliesKnown = repliesKnown;
    all.questions = questions;
    all.solved = solved;
    all.firstAnswerMinutes = firstAnswerMinutes;
    all.pairs = pairs;
    all.contentBasis = contentBasis;
    all.readTimes = readTimes;
    all.readContents = readContents;
    all.forwarded = forwarded;
    all.liked = liked;
    all.collected = collected;
    all.talks = talks;
    all.participants = participants;
    return all;
  }

  CommunityKey community() {
    return community;
  }

  Integer members() {
    return members;
  }

  String membersBasis() {
    return membersBasis;
  }

  String replyBasis() {
    return replyBasis;
  }

  WeekRow toRow(Instant now) {
    return new WeekRow(
        community,
        groupId,
        weekStart,
        members,
        membersBasis,
        active,
        stayed,
        activeMemberDays,
        messages,
        noiseDays,
        topMessages,
        staffMessages,
        replyBasis,
        repliesKnown,
        questions,
        solved,
        firstAnswerMinutes,
        pairs,
        contentBasis,
        readTimes,
        readContents,
        forwarded,
        liked,
        collected,
        talks,
        participants,
        now);
  }
}
