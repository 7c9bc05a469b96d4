package io.qunflow.community;

import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Business lines: what the company sells to whom. */
@Service
public class BusinessLineService {

  private final BusinessLineMapper lines;
  private final CommunityMapper communities;
  private final Clock clock;

  BusinessLineService(BusinessLineMapper lines, CommunityMapper communities, Clock clock) {
    this.lines = lines;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Creates a line without communities.
   *
   * @param key same form as {@link CommunityKey}
   * @throws InvalidBusinessLineException names each wrong field
   * @throws BusinessLineExistsException if the key is taken
   */
  @Transactional(rollbackFor = Exception.class)
  public BusinessLine create(String key, String name)
      throws InvalidBusinessLineException, BusinessLineExistsException {
    var check = new FieldCheck();
    var line =
        new BusinessLine(
            check.key("key", Wording.of("标识", "Key"), key),
            check.name("name", Wording.of("名称", "Name"), name),
            clock.instant());
    if (check.failed()) {
      throw new InvalidBusinessLineException(check.errors());
    }
    try {
      lines.insert(line);
    } catch (DuplicateKeyException e) {
      throw new BusinessLineExistsException(line.key());
    }
    return line;
  }

  /**
   * @throws UnknownBusinessLineException if there is none with this key
   */
  @Transactional(readOnly = true)
  public BusinessLine find(String key) throws UnknownBusinessLineException {
    return lines.find(key).orElseThrow(() -> new UnknownBusinessLineException(key));
  }

  /** All lines, by name. */
  @Transactional(readOnly = true)
  public List<BusinessLine> findAll() {
    return lines.findAll();
  }

  /** The communities of a line, by name; empty for an unknown line. */
  @Transactional(readOnly = true)
  public List<Community> findCommunities(String lineKey) {
    return communities.findByLine(lineKey);
  }
}
