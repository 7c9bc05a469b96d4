package io.qunflow.operations.link;

import io.qunflow.community.MemberId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal links {@code /m/{token}}: an HMAC under a server key over purpose, subject, object and
 * expiry. Nothing of a link is stored, so it can be shown again as often as wanted; what is stored
 * is only that it was revoked.
 */
@Service
public class MemberLinks {

  private static final String USE = "link";
  private static final int BYTES = 1 + 2 + 8 + 8 + 4;
  private static final long LAST_SECOND = 0xFFFF_FFFFL;

  /** Stands for all purposes and objects of a member. */
  private static final String EVERYTHING = "*";

  private final Seal seal;
  private final LinkMapper mapper;
  private final DoorAddress address;
  private final Clock clock;

  MemberLinks(Seal seal, LinkMapper mapper, DoorAddress address, Clock clock) {
    this.seal = seal;
    this.mapper = mapper;
    this.address = address;
    this.clock = clock;
  }

  /**
   * The same link each time while the key is the same and nothing was revoked.
   *
   * @param subject id of the member, or of the application
   * @param object what of that purpose; 0 where there is but one
   * @param expiresAt to the second, rounded up; at most in 2106
   */
  @Transactional(readOnly = true)
  public URI link(LinkPurpose purpose, long subject, long object, Instant expiresAt) {
    return links(purpose, List.of(subject), object, expiresAt).get(subject);
  }

  /** {@link #link} for many at once, by subject. */
  @Transactional(readOnly = true)
  public Map<Long, URI> links(
      LinkPurpose purpose, Collection<Long> subjects, long object, Instant expiresAt) {
    Map<Long, URI> links = new HashMap<>();
    if (!subjects.isEmpty()) {
      var revoked = revoked(purpose, subjects, object);
      for (long subject : subjects) {
        var token = token(purpose, subject, object, expiresAt, revoked.getOrDefault(subject, 0));
        links.put(subject, address.of("/m/" + token));
      }
    }
    return links;
  }

  /**
   * @throws LinkRefusedException if it is forged, damaged, expired or revoked; which, is not told
   */
  @Transactional(readOnly = true)
  public VerifiedLink verify(String token) throws LinkRefusedException {
    var content = seal.open(USE, token).orElseThrow(LinkRefusedException::new);
    if (content.length != BYTES) {
      throw new LinkRefusedException();
    }
    var read = ByteBuffer.wrap(content);
    var purpose = LinkPurpose.of(read.get()).orElseThrow(LinkRefusedException::new);
    int generation = Short.toUnsignedInt(read.getShort());
    var subject = read.getLong();
    var object = read.getLong();
    var expiresAt = Instant.ofEpochSecond(Integer.toUnsignedLong(read.getInt()));
    if (!clock.instant().isBefore(expiresAt)
        || revoked(purpose, List.of(subject), object).getOrDefault(subject, 0) != generation) {
      throw new LinkRefusedException();
    }
    return new VerifiedLink(purpose, subject, object, expiresAt);
  }

  /**
   * Every link to this that was handed out stops opening; one made later opens. Repeatable.
   *
   * @param subject id of the member, or of the application
   */
  @Transactional
  public void revoke(LinkPurpose purpose, long subject, long object) {
    countRevocation(purpose.name(), subject, object);
  }

  /** Every link of the member that was handed out stops opening, whatever it is good for. */
  @Transactional
  public void revokeAll(MemberId member) {
    countRevocation(EVERYTHING, member.value(), 0);
  }

  private void countRevocation(String purpose, long subject, long object) {
    var now = clock.instant();
    if (mapper.updateRevocation(purpose, subject, object, now) > 0) {
      return;
    }
    try {
      mapper.insertRevocation(purpose, subject, object, now);
    } catch (DuplicateKeyException e) {
      mapper.updateRevocation(purpose, subject, object, now);
    }
  }

  private Map<Long, Integer> revoked(LinkPurpose purpose, Collection<Long> subjects, long object) {
    Map<Long, Integer> counts = new HashMap<>();
    mapper
        .findRevocations(purpose.name(), purpose.isOfMember(), subjects, object)
        .forEach(row -> counts.put(row.subject(), row.revoked()));
    return counts;
  }

  private String token(
      LinkPurpose purpose, long subject, long object, Instant expiresAt, int generation) {
    var second = expiresAt.plusNanos(999_999_999).getEpochSecond();
    if (second < 0 || second > LAST_SECOND) {
      throw new IllegalArgumentException("A link cannot expire at " + expiresAt);
    }
    return seal.close(
        USE,
        ByteBuffer.allocate(BYTES)
            .put((byte) purpose.code())
            .putShort((short) generation)
            .putLong(subject)
            .putLong(object)
            .putInt((int) second)
            .array());
  }
}
