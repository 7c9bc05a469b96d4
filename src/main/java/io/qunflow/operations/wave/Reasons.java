package io.qunflow.operations.wave;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes of reasons and their numbers; a number never changes. */
@Component
class Reasons {

  /** Numbers of at most two bytes. */
  private static final int MOST = Short.MAX_VALUE;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{0,39}");

  private final ReasonMapper reasons;
  private final TransactionTemplate ownCommit;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  Reasons(ReasonMapper reasons, PlatformTransactionManager transactions) {
    this.reasons = reasons;
    ownCommit = new TransactionTemplate(transactions);
    ownCommit.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The number of a code; a new one is kept at once, whatever becomes of the transaction. */
  int number(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not the code of a reason: " + code);
    }
    var number = known.get(code);
    if (number == null) {
      number = reasons.findId(code).orElseGet(() -> add(code));
      if (number > MOST) {
        throw new IllegalStateException("Too many reasons, the last is " + code);
      }
      known.put(code, number);
    }
    return number;
  }

  /** Number → code. */
  Map<Integer, String> codes() {
    var codes = new HashMap<Integer, String>();
    reasons.findAll().forEach(row -> codes.put(row.id(), row.code()));
    return codes;
  }

  /** Read in the transaction of its own: that of the caller may have found nothing before. */
  private int add(String code) {
    try {
      return inOwnCommit(
          () -> {
            reasons.insert(code);
            return reasons.findId(code).orElseThrow();
          });
    } catch (DuplicateKeyException e) {
      return inOwnCommit(() -> reasons.findId(code).orElseThrow(() -> e));
    }
  }

  private int inOwnCommit(IntSupplier work) {
    Integer number = ownCommit.execute(status -> work.getAsInt());
    return Objects.requireNonNull(number);
  }
}
