package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transaction structures of business lines: recorded once, inherited by each community (L1.1). */
@Service
public class TransactionStructureService {

  private final TransactionStructureMapper structures;
  private final CommunityService communities;
  private final Clock clock;

  TransactionStructureService(
      TransactionStructureMapper structures, CommunityService communities, Clock clock) {
    this.structures = structures;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * What the community inherits from its business line; empty until any community of the line
   * recorded it.
   *
   * @throws UnknownCommunityException if there is no such community
   */
  @Transactional(readOnly = true)
  public Optional<TransactionStructure> findInherited(CommunityKey community)
      throws UnknownCommunityException {
    var line = communities.find(community).line();
    int version = structures.findLatestVersion(line);
    return version == 0
        ? Optional.empty()
        : Optional.of(
            new TransactionStructure(
                structures.findParties(line, version), structures.findExchanges(line, version)));
  }

  /**
   * Records the structure of the community's business line as its next version, for all its
   * communities.
   *
   * @throws InconsistentStructureException if parties and exchanges do not fit; nothing is written
   * @throws UnknownCommunityException if there is no such community
   */
  @Transactional
  public void record(CommunityKey community, TransactionStructure structure)
      throws InconsistentStructureException, UnknownCommunityException {
    var problem = structure.findProblem();
    if (problem.isPresent()) {
      throw new InconsistentStructureException(problem.get());
    }
    var line = communities.find(community).line();
    int version = structures.findLatestVersion(line) + 1;
    structures.insert(line, version, community, clock.instant());
    for (int i = 0; i < structure.parties().size(); i++) {
      structures.insertParty(line, version, i + 1, structure.parties().get(i));
    }
    for (int i = 0; i < structure.exchanges().size(); i++) {
      structures.insertExchange(line, version, i + 1, structure.exchanges().get(i));
    }
  }
}
