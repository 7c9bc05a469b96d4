package io.qunflow.operations.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.qunflow.community.MemberId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A/B by share. */
class SplitTest {

  private static final int MEMBERS = 100_000;

  @Test
  void givesEachBranchItsShare() {
    var split =
        new Split(
            17,
            "hello",
            List.of(
                new Split.Branch("A", 700),
                new Split.Branch("B", 250),
                new Split.Branch("none", 50)));

    assertThat(share(split, "A")).isCloseTo(0.7, within(0.006));
    assertThat(share(split, "B")).isCloseTo(0.25, within(0.006));
    assertThat(share(split, "none")).isCloseTo(0.05, within(0.003));
  }

  @Test
  void drawsTheSameMemberToTheSameBranchAgain() {
    for (long id = 1; id < 100; id++) {
      assertThat(Split.halves(3, "hello").branchOf(new MemberId(id)))
          .isEqualTo(Split.halves(3, "hello").branchOf(new MemberId(id)));
    }
  }

  /**
   * Else who got text A in one wave would always get A, and tests would measure the same people.
   */
  @Test
  void drawsAnotherWaveAndAnotherSplitAnew() {
    for (var other : List.of(Split.halves(18, "hello"), Split.halves(17, "offer"))) {
      var first = Split.halves(17, "hello");
      long alike =
          LongStream.rangeClosed(1, MEMBERS)
              .mapToObj(MemberId::new)
              .filter(id -> first.branchOf(id).equals(other.branchOf(id)))
              .count();

      assertThat(alike / (double) MEMBERS).isCloseTo(0.5, within(0.01));
    }
  }

  /** Neighbours come in together, and must not fall to one branch together. */
  @Test
  void drawsNeighboursApart() {
    var split = Split.halves(17, "hello");
    long alike =
        LongStream.range(1, MEMBERS)
            .filter(
                id -> split.branchOf(new MemberId(id)).equals(split.branchOf(new MemberId(id + 1))))
            .count();

    assertThat(alike / (double) MEMBERS).isCloseTo(0.5, within(0.01));
  }

  @Test
  void hasSharesThatMakeAWhole() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Split(1, "x", List.of(new Split.Branch("A", 500), new Split.Branch("B", 400))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Split(1, "x", List.of(new Split.Branch("A", 500), new Split.Branch("A", 500))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Split(1, "x", List.of(new Split.Branch("A", 1000))));
  }

  private static double share(Split split, String branch) {
    return LongStream.rangeClosed(1, MEMBERS)
            .filter(id -> split.branchOf(new MemberId(id)).equals(branch))
            .count()
        / (double) MEMBERS;
  }
}
