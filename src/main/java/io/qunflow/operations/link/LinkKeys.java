package io.qunflow.operations.link;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys under which links are signed: those of the settings, or else those in the database, made
 * at the first start. The nodes of a cluster see a new key at once where they need it, and a
 * forgotten one stops holding within ten seconds.
 */
@Service
public class LinkKeys {

  private static final int BYTES = 32;
  private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(10);

  private final LinkMapper mapper;
  private final Clock clock;
  private final TransactionTemplate alone;
  private final Known set;
  private final SecureRandom random = new SecureRandom();
  private volatile Known known;

  LinkKeys(
      DoorProperties properties,
      LinkMapper mapper,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.mapper = mapper;
    this.clock = clock;
    alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    set = properties.keys().isEmpty() ? null : ofSettings(properties.keys());
  }

  /**
   * From now on links are signed under a new key; those handed out still open. Only where the keys
   * are kept in the database.
   *
   * @return id of the new key
   * @throws KeysAreSetException if they stand in the settings
   */
  public int rotate() throws KeysAreSetException {
    refuseIfSet();
    int id = alone.execute(status -> add(mapper.findNewestKey().orElse(0) + 1));
    known = null;
    return id;
  }

  /**
   * Every link signed under this key stops opening. The newest key is followed by a new one first.
   *
   * @return whether there was such a key
   */
  public boolean forget(int id) throws KeysAreSetException {
    refuseIfSet();
    if (mapper.findNewestKey().filter(newest -> newest == id).isPresent()) {
      rotate();
    }
    boolean gone = Boolean.TRUE.equals(alone.execute(status -> mapper.deleteKey(id) > 0));
    known = null;
    return gone;
  }

  /** Ids of all keys that verify, the one that signs last. */
  public List<Integer> ids() {
    return new ArrayList<>(new java.util.TreeMap<>(current().secrets()).keySet());
  }

  int newest() {
    return current().newest();
  }

  Optional<byte[]> secret(int id) {
    var secret = current().secrets().get(id);
    if (secret == null && set == null && id > current().newest()) {
      known = null;
      secret = current().secrets().get(id);
    }
    return Optional.ofNullable(secret);
  }

  private Known current() {
    if (set != null) {
      return set;
    }
    var now = known;
    if (now == null || System.nanoTime() - now.readAt() > REMEMBERED) {
      now = read();
      known = now;
    }
    return now;
  }

  private Known read() {
    var keys = alone.execute(status -> mapper.findKeys());
    if (keys.isEmpty()) {
      first();
      keys = alone.execute(status -> mapper.findKeys());
    }
    Map<Integer, byte[]> secrets = new HashMap<>();
    keys.forEach(key -> secrets.put(key.id(), Base64.getDecoder().decode(key.secret())));
    return new Known(keys.get(keys.size() - 1).id(), secrets, System.nanoTime());
  }

  /** Two nodes that start at once make one key. */
  private void first() {
    try {
      alone.executeWithoutResult(status -> add(1));
    } catch (DuplicateKeyException e) {
      // the other node was first: its key is read next
    }
  }

  private int add(int id) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    mapper.insertKey(new LinkKey(id, Base64.getEncoder().encodeToString(secret), clock.instant()));
    return id;
  }

  private void refuseIfSet() throws KeysAreSetException {
    if (set != null) {
      throw new KeysAreSetException();
    }
  }

  private static Known ofSettings(List<String> keys) {
    Map<Integer, byte[]> secrets = new HashMap<>();
    var newest = -1;
    for (var key : keys) {
      try {
        var id = Integer.parseInt(key.substring(0, key.indexOf(':')).strip());
        var secret = Base64.getDecoder().decode(key.substring(key.indexOf(':') + 1).strip());
        if (secret.length < BYTES || id < 0 || secrets.put(id, secret) != null) {
          throw new IllegalArgumentException("too short, or its id twice");
        }
        newest = newest < 0 ? id : newest;
      } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "qunflow.door.keys has entries id:base64 of at least 32 bytes, each id once; entry "
                + (secrets.size() + 1)
                + " is not such");
      }
    }
    return new Known(newest, secrets, 0);
  }

  private record Known(int newest, Map<Integer, byte[]> secrets, long readAt) {}
}
