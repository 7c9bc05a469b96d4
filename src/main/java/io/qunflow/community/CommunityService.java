package io.qunflow.community;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Communities: found, listed, and moved from state to state. */
@Service
public class CommunityService {

  private final CommunityMapper communities;

  CommunityService(CommunityMapper communities) {
    this.communities = communities;
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

  /** Repeatable: the state is simply set. */
  @Transactional
  public void changeState(CommunityKey key, CommunityState state) {
    communities.updateState(key, state);
  }
}
