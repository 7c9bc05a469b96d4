package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What is kept of a week: counts; null is not known. Group 0 is all groups together. */
record WeekRow(
    CommunityKey community,
    long groupId,
    LocalDate weekStart,
    Integer members,
    String membersBasis,
    int active,
    int activeMembers,
    int activeMemberDays,
    int messages,
    int noiseDays,
    int topMessages,
    int staffMessages,
    String replyBasis,
    int repliesKnown,
    int questions,
    int solved,
    BigDecimal firstAnswerMinutes,
    int reciprocalPairs,
    String contentBasis,
    long readTimes,
    int readContents,
    long forwarded,
    long liked,
    long collected,
    int talks,
    int participants,
    Instant computedAt) {}
