package io.qunflow.web.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.qunflow.community.MemberId;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down who uses a group link as a machine: by browser where a person is meant, by network
 * address since a browser is free to forget who it was, and by link in total. Kept in memory, so
 * per node; what must hold exactly is counted in the database.
 */
@Component
class DoorLimits {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int PLACES = 100_000;

  /** Of one link, from everywhere. */
  private static final int SUGGESTIONS_OF_A_LINK = 3000;

  private static final int CODES_OF_A_LINK = 300;

  /** Of one member: a person answers each. */
  private static final int QUESTIONS = 5;

  private enum Use {
    ARRIVE,
    SUGGEST,
    CODE,
    MISS,
    ASK
  }

  private record Place(Use use, String where, int many) {}

  private final DoorLimitProperties most;
  private final TimeMeter time;
  private final Cache<Place, Bucket> buckets;

  @Autowired
  DoorLimits(DoorLimitProperties most) {
    this(most, TimeMeter.SYSTEM_NANOTIME);
  }

  DoorLimits(DoorLimitProperties most, TimeMeter time) {
    this.most = most;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(PLACES)
            .expireAfterAccess(HOUR)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** Somebody new says who they are. */
  void arrive(GroupVisit visit) throws TooManyAtOnceException {
    arrive(visit, 0);
  }

  /**
   * Somebody new takes one of so many places: all who have one may come from one address at once,
   * as a company does. Who only guesses names is told apart by {@link #miss}.
   */
  void arrive(GroupVisit visit, int places) throws TooManyAtOnceException {
    if (bucket(Use.MISS, from(visit), most.misses(), TEN_MINUTES).getAvailableTokens() < 1
        || !take(Use.ARRIVE, from(visit), most.arrivals() + places, TEN_MINUTES)) {
      throw new TooManyAtOnceException(TEN_MINUTES);
    }
  }

  /** Who came said a name that is somebody's already. */
  void miss(GroupVisit visit) {
    take(Use.MISS, from(visit), most.misses(), TEN_MINUTES);
  }

  /** Somebody asks for a one-time code. */
  void askForCode(GroupVisit visit) throws TooManyAtOnceException {
    if (!take(Use.CODE, visit.address(), most.codes(), HOUR)
        || !take(Use.CODE, visit.link().code(), CODES_OF_A_LINK, HOUR)) {
      throw new TooManyAtOnceException(HOUR);
    }
  }

  /** A member asks to be called. */
  void ask(MemberId member) throws TooManyAtOnceException {
    if (!take(Use.ASK, "member " + member.value(), QUESTIONS, HOUR)) {
      throw new TooManyAtOnceException(HOUR);
    }
  }

  /** Whether nicknames may be suggested this time. */
  boolean maySuggest(GroupVisit visit) {
    return most.suggestNicknames()
        && take(Use.SUGGEST, visit.browser(), most.suggestions(), TEN_MINUTES)
        && take(Use.SUGGEST, visit.address(), 3 * most.suggestions(), TEN_MINUTES)
        && take(Use.SUGGEST, visit.link().code(), SUGGESTIONS_OF_A_LINK, HOUR);
  }

  private static String from(GroupVisit visit) {
    return visit.link().code() + " " + visit.address();
  }

  private boolean take(Use use, String where, int many, Duration within) {
    return bucket(use, where, many, within).tryConsume(1);
  }

  private Bucket bucket(Use use, String where, int many, Duration within) {
    return buckets.get(new Place(use, where, many), place -> bucket(many, within));
  }

  private Bucket bucket(int many, Duration within) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(many).refillGreedy(many, within))
        .withCustomTimePrecision(time)
        .build();
  }
}
