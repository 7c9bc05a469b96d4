package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.Segments;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invitations that go to each member alone: written a day at a time, shortly before it begins, in
 * pieces of members with a commit each. Whoever is killed in the middle goes on where the last
 * piece ended; two who write at once take turns.
 */
@Service
public class PersonalInvitations {

  /** So long before a day begins its invitations are written. */
  static final Duration AHEAD = Duration.ofHours(1);

  private static final int PIECE = 2000;
  private static final Logger LOG = LoggerFactory.getLogger(PersonalInvitations.class);
  private static final String END_OF_PIECE =
      "SELECT MAX(qc_x.member_id) FROM (SELECT qc_s.member_id FROM (%s) qc_s"
          + " WHERE qc_s.member_id > :qcAfter ORDER BY qc_s.member_id LIMIT :qcMost) qc_x";
  private static final String OF_PIECE =
      "SELECT qc_s.member_id FROM (%s) qc_s"
          + " WHERE qc_s.member_id > :qcAfter AND qc_s.member_id <= :qcLast";

  private final InvitationMapper invitations;
  private final CheckinInvitations messages;
  private final Checkins checkins;
  private final CommunityService communities;
  private final Segments segments;
  private final NamedParameterJdbcTemplate sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PersonalInvitations(
      InvitationMapper invitations,
      CheckinInvitations messages,
      Checkins checkins,
      CommunityService communities,
      Segments segments,
      JdbcTemplate sql,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.invitations = invitations;
    this.messages = messages;
    this.checkins = checkins;
    this.communities = communities;
    this.segments = segments;
    this.sql = new NamedParameterJdbcTemplate(sql);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Writes all that is due. Repeatable; one that fails does not keep the others waiting. */
  public void write() {
    for (var due : invitations.findDue(clock.instant().plus(AHEAD))) {
      try {
        while (writePiece(due, PIECE)) {}
      } catch (RuntimeException e) {
        LOG.error(
            "The invitations of day {} of check-in {} wait: they could not be written",
            due.number(),
            due.checkin(),
            e);
      }
    }
  }

  /** In order of the days; empty where it is posted into groups. */
  public List<InvitationProgress> progress(Checkin checkin) {
    var rows = invitations.findAll(checkin.id());
    if (rows.isEmpty()) {
      return List.of();
    }
    int members = segments.count(segments.selectAll(checkin.community()));
    return rows.stream()
        .map(
            row ->
                new InvitationProgress(
                    row.number(),
                    checkin.day(row.number()).orElseThrow().opensAt().minus(AHEAD),
                    row.written(),
                    members,
                    row.done()))
        .toList();
  }

  /** Whether there may be more. */
  boolean writePiece(DueInvitation due, int most) {
    return Boolean.TRUE.equals(transaction.execute(status -> piece(due, most)));
  }

  private boolean piece(DueInvitation due, int most) {
    var held = invitations.lock(due.checkin(), due.number());
    if (held.isEmpty() || held.get().done()) {
      return false;
    }
    var checkin = checkin(due);
    var day = checkin.day(due.number()).orElseThrow();
    boolean useful = checkin.closedAt().isEmpty() && clock.instant().isBefore(day.closesAt());
    var all = segments.selectAll(checkin.community());
    var last = useful ? endOfPiece(all, held.get().reachedId(), most) : Optional.<Long>empty();
    if (last.isEmpty()) {
      invitations.updateDone(due.checkin(), due.number(), clock.instant());
      return false;
    }
    var piece = piece(all, held.get().reachedId(), last.get());
    int written = messages.write(checkin, day, zone(checkin), piece);
    invitations.updateReached(due.checkin(), due.number(), last.get(), written);
    return true;
  }

  private Optional<Long> endOfPiece(MemberSelect all, long after, int most) {
    var values = new HashMap<String, Object>(all.values());
    values.put("qcAfter", after);
    values.put("qcMost", most);
    return Optional.ofNullable(
        sql.queryForObject(END_OF_PIECE.formatted(all.sql()), values, Long.class));
  }

  private static MemberSelect piece(MemberSelect all, long after, long last) {
    var values = new HashMap<String, Object>(all.values());
    values.put("qcAfter", after);
    values.put("qcLast", last);
    return new MemberSelect(OF_PIECE.formatted(all.sql()), values);
  }

  private Checkin checkin(DueInvitation due) {
    try {
      return checkins.find(due.checkin());
    } catch (UnknownCheckinException e) {
      throw new IllegalStateException(e);
    }
  }

  private ZoneId zone(Checkin checkin) {
    try {
      return ZoneId.of(communities.find(checkin.community()).timeZone());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
