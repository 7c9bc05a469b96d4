package io.qunflow.operations.link;

import io.qunflow.community.CommunityKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links {@code /g/{code}} that can be posted into a group. */
@Service
public class GroupLinks {

  /** None of them is taken for another when read from a picture. */
  private static final String CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 10;

  private final LinkMapper mapper;
  private final DoorAddress address;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  GroupLinks(LinkMapper mapper, DoorAddress address, Clock clock) {
    this.mapper = mapper;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Repeatable: the same link again, open until the given moment, which may be moved this way.
   *
   * @param object what of that purpose; 0 where there is but one
   */
  @Transactional
  public GroupLink open(
      CommunityKey community, GroupLinkPurpose purpose, long object, Instant until) {
    if (mapper.updateUntil(community, purpose, object, until) == 0) {
      try {
        mapper.insertGroupLink(code(), community, purpose, object, until, clock.instant());
      } catch (DuplicateKeyException e) {
        mapper.updateUntil(community, purpose, object, until);
      }
    }
    return find(community, purpose, object).orElseThrow();
  }

  /** Repeatable: it leads to a page that says it is over. */
  @Transactional
  public void close(CommunityKey community, GroupLinkPurpose purpose, long object) {
    mapper.updateUntil(community, purpose, object, clock.instant());
  }

  /** Also one that is over. */
  @Transactional(readOnly = true)
  public Optional<GroupLink> find(String code) {
    return mapper.findByCode(code.toLowerCase(Locale.ROOT)).map(this::link);
  }

  /** Also one that is over. */
  @Transactional(readOnly = true)
  public Optional<GroupLink> find(CommunityKey community, GroupLinkPurpose purpose, long object) {
    return mapper.findByObject(community, purpose, object).map(this::link);
  }

  /** All of a community, newest first. */
  @Transactional(readOnly = true)
  public List<GroupLink> findAll(CommunityKey community) {
    return mapper.findByCommunity(community).stream().map(this::link).toList();
  }

  private GroupLink link(GroupLinkRow row) {
    return new GroupLink(
        row.code(),
        row.community(),
        row.purpose(),
        row.object(),
        row.until(),
        address.of("/g/" + row.code()));
  }

  private String code() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }
}
