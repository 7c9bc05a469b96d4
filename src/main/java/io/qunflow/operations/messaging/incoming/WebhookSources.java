package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.channel.SecretBox;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may report something to a community. */
@Service
public class WebhookSources {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final int MOST_NAME = 120;

  private final WebhookMapper webhooks;
  private final CommunityService communities;
  private final SecretBox box;
  private final Clock clock;

  WebhookSources(WebhookMapper webhooks, CommunityService communities, SecretBox box, Clock clock) {
    this.webhooks = webhooks;
    this.communities = communities;
    this.box = box;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<WebhookSource> findAll(CommunityKey community) {
    return webhooks.findSources(community).stream()
        .map(
            row ->
                new WebhookSource(
                    row.sourceKey(),
                    row.community(),
                    row.name(),
                    row.enabled(),
                    row.oldSecret() != null,
                    row.createdAt()))
        .toList();
  }

  /**
   * @return the secret, which is not shown again
   * @throws InvalidSourceException names each wrong field
   */
  @Transactional(rollbackFor = Exception.class)
  public String create(CommunityKey community, String key, String name, String by)
      throws UnknownCommunityException, InvalidSourceException {
    communities.find(community);
    Map<String, Wording> wrong = new LinkedHashMap<>();
    if (key == null || !KEY.matcher(key).matches()) {
      wrong.put(
          "key",
          Wording.of(
              "标识（key）只能用小写字母、数字、- 和 _，1 到 64 个字符",
              "The key (key) takes lower-case letters, digits, - and _, 1 to 64 characters"));
    }
    if (name == null || name.isBlank() || name.strip().length() > MOST_NAME) {
      wrong.put(
          "name", Wording.of("名称要有 1 到 %d 个字符", "The name has 1 to %d characters", MOST_NAME));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidSourceException(wrong);
    }
    var secret = WebhookSignature.newSecret();
    try {
      webhooks.insertSource(
          new SourceRow(
              key, community, name.strip(), true, box.seal(secret), null, clock.instant(), by));
    } catch (DuplicateKeyException e) {
      throw new InvalidSourceException(
          Map.of(
              "key",
              Wording.of("标识 %s 已经有来源在用", "There is a source with the key %s already", key)));
    }
    return secret;
  }

  /**
   * Makes a new secret; the one before works until the next change.
   *
   * @return the new secret, which is not shown again
   */
  @Transactional(rollbackFor = Exception.class)
  public String rotate(CommunityKey community, String key) throws UnknownSourceException {
    var secret = WebhookSignature.newSecret();
    if (webhooks.updateSecret(community, key, box.seal(secret)) == 0) {
      throw new UnknownSourceException(key);
    }
    return secret;
  }

  /** Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void switchOn(CommunityKey community, String key) throws UnknownSourceException {
    update(community, key, true);
  }

  /** Repeatable; what it sends is refused from now on. */
  @Transactional(rollbackFor = Exception.class)
  public void switchOff(CommunityKey community, String key) throws UnknownSourceException {
    update(community, key, false);
  }

  private void update(CommunityKey community, String key, boolean enabled)
      throws UnknownSourceException {
    if (webhooks.updateEnabled(community, key, enabled) == 0) {
      throw new UnknownSourceException(key);
    }
  }
}
