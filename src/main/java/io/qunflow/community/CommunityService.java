package io.qunflow.community;

import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Communities: created, found, listed, and moved from state to state. */
@Service
public class CommunityService {

  private final CommunityMapper communities;
  private final BusinessLineMapper lines;
  private final GroupMapper groups;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommunityService(
      CommunityMapper communities,
      BusinessLineMapper lines,
      GroupMapper groups,
      ApplicationEventPublisher events,
      Clock clock) {
    this.communities = communities;
    this.lines = lines;
    this.groups = groups;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Creates a community with its first group (key {@code 1}, 1群). Without a line it gets a line of
   * its own, with the community's key and name.
   *
   * @throws InvalidCommunityException names each wrong field, an unknown line too
   * @throws CommunityExistsException if the key is taken, also by somebody faster by a moment
   */
  @Transactional(rollbackFor = Exception.class)
  public Community create(NewCommunity given)
      throws InvalidCommunityException, CommunityExistsException {
    var community = checked(given);
    if (communities.find(community.key()).isPresent()) {
      throw new CommunityExistsException(community.key().value());
    }
    try {
      if (lines.find(community.line()).isEmpty()) {
        lines.insert(new BusinessLine(community.line(), community.name(), community.createdAt()));
      }
      communities.insert(community);
    } catch (DuplicateKeyException e) {
      throw new CommunityExistsException(community.key().value());
    }
    groups.insert(
        new Group(
            0,
            community.key(),
            "1",
            "1群",
            Platform.OTHER,
            GroupLayer.BASE,
            null,
            null,
            community.createdAt()));
    return community;
  }

  /**
   * @throws UnknownCommunityException if there is none with this key
   */
  @Transactional(readOnly = true)
  public Community find(CommunityKey key) throws UnknownCommunityException {
    return communities.find(key).orElseThrow(() -> new UnknownCommunityException(key.value()));
  }

  /** All communities, by name. */
  @Transactional(readOnly = true)
  public List<Community> findAll() {
    return communities.findAll();
  }

  /** Repeatable: the state is simply set; who waits for {@link CommunityRetired} hears of it. */
  @Transactional
  public void changeState(CommunityKey key, CommunityState state) {
    communities.updateState(key, state);
    if (state == CommunityState.RETIRED) {
      events.publishEvent(new CommunityRetired(key));
    }
  }

  private Community checked(NewCommunity given) throws InvalidCommunityException {
    var check = new FieldCheck();
    var key = check.key("key", Wording.of("标识", "Key"), given.key());
    var name = check.name("name", Wording.of("名称", "Name"), given.name());
    var type =
        check.oneOf(
            "type", Wording.of("社群类型", "Kind of community"), given.type(), CommunityType.class);
    var timeZone = check.timeZone("timeZone", given.timeZone());
    var line = FieldCheck.stripped(given.line());
    if (!line.isEmpty() && lines.find(line).isEmpty()) {
      check.wrong(
          "line",
          Wording.of(
              "没有标识为 %s 的业务线（line）；留空则自动建一条",
              "there is no business line with the key %s (line); left empty, one is created",
              line));
    }
    if (check.failed()) {
      throw new InvalidCommunityException(check.errors());
    }
    return new Community(
        new CommunityKey(key),
        line.isEmpty() ? key : line,
        name,
        type,
        timeZone,
        CommunityState.IMPORTED,
        clock.instant());
  }
}
