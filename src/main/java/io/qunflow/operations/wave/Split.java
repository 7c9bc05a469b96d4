package io.qunflow.operations.wave;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Members of a wave parted by share, as in an A/B test. Who falls where is drawn from the wave, the
 * name of the split and the member: the same every time, independent of every other split.
 *
 * @param name what is split, such as the step
 * @param branches at least two; their shares make 1000
 */
public record Split(long wave, String name, List<Branch> branches) {

  /**
   * @param share of 1000 members
   */
  public record Branch(String name, int share) {

    public Branch {
      if (name.isBlank() || share < 1) {
        throw new IllegalArgumentException("A branch has a name and a share: " + name);
      }
    }
  }

  private static final int WHOLE = 1000;

  /** A prime below 2^31, so that products of two remainders fit into 64 bits. */
  private static final long PRIME = 2_147_483_647L;

  /** The difference of two numbers is a 64-bit one if one of them is. */
  private static final long TWO_TO_32 = 1L << 32;

  public Split {
    branches = List.copyOf(branches);
    var names = branches.stream().map(Branch::name).distinct().count();
    if (branches.size() < 2 || names < branches.size()) {
      throw new IllegalArgumentException("A split has at least two branches, no two alike");
    }
    if (branches.stream().mapToInt(Branch::share).sum() != WHOLE) {
      throw new IllegalArgumentException("The shares of a split make 1000");
    }
  }

  /** Two branches A and B of the same share. */
  public static Split halves(long wave, String name) {
    return new Split(
        wave, name, List.of(new Branch("A", WHOLE / 2), new Branch("B", WHOLE - WHOLE / 2)));
  }

  /** Those of these members who fall to a branch. */
  public MemberSelect branch(String branch, MemberSelect members) {
    int from = 0;
    for (var one : branches) {
      if (one.name().equals(branch)) {
        return drawn(from, from + one.share(), members);
      }
      from += one.share();
    }
    throw new IllegalArgumentException("There is no branch " + branch);
  }

  /** To which branch a member falls. */
  public String branchOf(MemberId member) {
    long place = draw(member.value());
    int from = 0;
    for (var one : branches) {
      from += one.share();
      if (place < limit(from)) {
        return one.name();
      }
    }
    throw new IllegalStateException("The shares make less than 1000");
  }

  /** Those who meet a condition: they are among others, too. */
  public static MemberSelect meeting(MemberSelect condition, MemberSelect members) {
    return both(condition, members, "IN");
  }

  /** Those who do not meet a condition. */
  public static MemberSelect notMeeting(MemberSelect condition, MemberSelect members) {
    return both(condition, members, "NOT IN");
  }

  private static MemberSelect both(MemberSelect condition, MemberSelect members, String how) {
    var values = new HashMap<String, Object>(members.values());
    values.putAll(condition.values());
    return new MemberSelect(
        "SELECT sp_m.member_id FROM (%s) sp_m WHERE sp_m.member_id %s (SELECT sp_c.member_id FROM (%s) sp_c)"
            .formatted(members.sql(), how, condition.sql()),
        values);
  }

  private MemberSelect drawn(int from, int until, MemberSelect members) {
    var salts = salts();
    // Written as 64-bit numbers: H2 takes the rest of a division to be as small as the divisor.
    var prime = number(PRIME);
    var shifted = "MOD(sp_m.member_id + %s, %s)".formatted(number(salts[0]), prime);
    var squared = "MOD(%s * %s, %s)".formatted(shifted, shifted, prime);
    var drawn =
        "MOD(%s * %s + %s, %s)".formatted(squared, number(salts[1]), number(salts[2]), prime);
    return new MemberSelect(
        "SELECT sp_d.member_id FROM (SELECT sp_m.member_id, %s AS draw FROM (%s) sp_m) sp_d WHERE sp_d.draw >= %d AND sp_d.draw < %d"
            .formatted(drawn, members.sql(), limit(from), limit(until)),
        members.values());
  }

  private static String number(long value) {
    return "(%d - %d)".formatted(TWO_TO_32, TWO_TO_32 - value);
  }

  private long draw(long member) {
    var salts = salts();
    long shifted = (member + salts[0]) % PRIME;
    return (shifted * shifted % PRIME * salts[1] + salts[2]) % PRIME;
  }

  /** Squaring keeps one split from following from another; the rest is drawn for each. */
  private long[] salts() {
    var random = new SplittableRandom(wave * 1_000_003L + name.hashCode());
    return new long[] {
      random.nextLong(1, PRIME), random.nextLong(PRIME / 4, PRIME), random.nextLong(1, PRIME)
    };
  }

  private static long limit(int share) {
    return PRIME * share / WHOLE;
  }
}
