package io.qunflow.funnel.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.PriceTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is published, whenever is asked: nothing under the floor, nothing after the deadline.
 */
class PriceRulePropertyTest {

  private static final long START = Instant.parse("2026-11-23T04:00:00Z").toEpochMilli();

  /** Prices and moments close together, so that they meet. */
  @Provide
  Arbitrary<PriceTerms> terms() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 500),
            Arbitraries.integers().between(0, 5000),
            Arbitraries.integers().between(0, 4000),
            Arbitraries.longs().between(0, 400))
        .as(
            (cost, commission, reward, above) -> {
              var floor = new PriceTerms(0, cost, commission, reward);
              return new PriceTerms(
                  floor.floorFrom(floor.floor() + above), cost, commission, reward);
            });
  }

  @Provide
  Arbitrary<List<Promotion>> promotions() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1500),
            Arbitraries.longs().between(-5, 5),
            Arbitraries.longs().between(1, 6),
            Arbitraries.longs().between(-5, 5),
            Arbitraries.longs().between(0, 8).injectNull(0.6),
            Arbitraries.of(PromotionState.PUBLISHED, PromotionState.PLANNED))
        .as(PriceRulePropertyTest::promotion)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<GroupPrice>> groups() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1500),
            Arbitraries.longs().between(-5, 5),
            Arbitraries.longs().between(1, 6))
        .as((price, from, lasts) -> new GroupPrice(7, price, at(from), at(from + lasts)))
        .list()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<Long> moments() {
    return Arbitraries.longs().between(-8, 14);
  }

  @Property(tries = 3000)
  void nobodyIsAskedLessThanTheFloor(
      @ForAll("terms") PriceTerms terms,
      @ForAll("promotions") List<Promotion> promotions,
      @ForAll("groups") List<GroupPrice> groups,
      @ForAll("moments") long moment) {
    var price = PriceRule.at(terms, promotions, groups, at(moment));

    assertThat(price.minor()).isGreaterThanOrEqualTo(terms.floor());
    assertThat(terms.covers(price.minor())).isTrue();
    assertThat(price.minor()).isLessThanOrEqualTo(terms.listPriceMinor());
  }

  @Property(tries = 3000)
  void nobodyIsAskedAReducedPriceBeforeItsFirstMomentOrFromItsDeadlineOn(
      @ForAll("terms") PriceTerms terms,
      @ForAll("promotions") List<Promotion> promotions,
      @ForAll("groups") List<GroupPrice> groups,
      @ForAll("moments") long moment) {
    var price = PriceRule.at(terms, promotions, groups, at(moment));

    assertThat(price.isReduced()).isEqualTo(price.until().isPresent());
    price.until().ifPresent(until -> assertThat(at(moment)).isBefore(until));
    var whose =
        Stream.concat(
            promotions.stream()
                .filter(one -> Optional.of(one.id()).equals(price.promotion()))
                .filter(one -> one.state() == PromotionState.PUBLISHED)
                .filter(one -> !at(moment).isBefore(one.startsAt()))
                .filter(one -> !at(moment).isBefore(one.publishedAt()))
                .filter(one -> at(moment).isBefore(one.endsAt()))
                .filter(one -> one.withdrawnAt() == null || at(moment).isBefore(one.withdrawnAt()))
                .map(Promotion::priceMinor),
            groups.stream()
                .filter(one -> Optional.of(one.groupBuy()).equals(price.groupBuy()))
                .filter(one -> !at(moment).isBefore(one.from()) && at(moment).isBefore(one.until()))
                .map(GroupPrice::minor));
    assertThat(!price.isReduced() || whose.anyMatch(one -> one == price.minor())).isTrue();
  }

  @Property(tries = 1000)
  void itIsTheLowestOfWhatHolds(
      @ForAll("terms") PriceTerms terms,
      @ForAll("promotions") List<Promotion> promotions,
      @ForAll("moments") long moment) {
    long lowest =
        promotions.stream()
            .filter(one -> one.isValidAt(at(moment)))
            .map(Promotion::priceMinor)
            .filter(terms::covers)
            .reduce(terms.listPriceMinor(), Math::min);

    assertThat(PriceRule.at(terms, promotions, List.of(), at(moment)).minor()).isEqualTo(lowest);
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(START + millis);
  }

  private static Promotion promotion(
      long price,
      long starts,
      long lasts,
      long published,
      Long withdrawnAfter,
      PromotionState state) {
    boolean out = state == PromotionState.PUBLISHED;
    return new Promotion(
        price * 31 + starts * 7 + lasts,
        new CommunityKey("tea"),
        1,
        price,
        at(starts),
        at(starts + lasts),
        "",
        state,
        "yunying",
        at(-9),
        out ? "fuhe" : null,
        out ? at(published) : null,
        out && withdrawnAfter != null ? at(published + withdrawnAfter) : null);
  }
}
