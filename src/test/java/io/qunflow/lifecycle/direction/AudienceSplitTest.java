package io.qunflow.lifecycle.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L1.4: audiences whose core businesses conflict do not share a community. */
class AudienceSplitTest {

  static final Audience STARTUPS = new Audience("初创公司", CoreBusiness.FUNDRAISER);
  static final Audience BANKS = new Audience("城商行", CoreBusiness.BANK);
  static final Audience P2P = new Audience("网贷平台", CoreBusiness.INTERNET_FINANCE);
  static final Audience READERS = new Audience("读者", CoreBusiness.CONSUMER);

  @ParameterizedTest
  @CsvSource({
    "FUNDRAISER,       BANK,             true",
    "FUNDRAISER,       INTERNET_FINANCE, true",
    "BANK,             INTERNET_FINANCE, true",
    "FUNDRAISER,       FUNDRAISER,       false",
    "BANK,             BANK,             false",
    "INTERNET_FINANCE, INTERNET_FINANCE, false",
    "FUNDRAISER,       COMPANY,          false",
    "BANK,             CONSUMER,         false",
    "INTERNET_FINANCE, CONSUMER,         false",
    "COMPANY,          CONSUMER,         false"
  })
  void findsThePairsThatConflict(CoreBusiness one, CoreBusiness other, boolean conflict) {
    var there = List.of(new Audience("甲", one), new Audience("乙", other));
    var back = List.of(there.get(1), there.get(0));

    assertThat(AudienceMix.of(there).conflicts()).isEqualTo(conflict);
    assertThat(AudienceMix.of(back)).isEqualTo(AudienceMix.of(there));
  }

  @Test
  void saysWhoStaysAndWhoGoesWhere() {
    var split =
        split(move("城商行", "banks", "银行群"), move("网贷平台", "p2p", "网贷群"), move("读者", "p2p", "网贷群"));

    assertThat(split.findProblem()).isEmpty();
    assertThat(split.staying()).containsExactly(STARTUPS);
    assertThat(split.targets()).isEqualTo(Map.of("banks", "银行群", "p2p", "网贷群"));
    assertThat(split.movingTo("p2p")).containsExactly(P2P, READERS);
  }

  @Test
  void refusesAnUnknownAudience() {
    assertProblem(split(move("券商", "brokers", "券商群")), "券商");
  }

  @Test
  void refusesAnAudienceMovedTwice() {
    assertProblem(split(move("城商行", "a", "甲"), move("城商行", "b", "乙")), "城商行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Banks", "银行", "a b", "-a"})
  void refusesAKeyThatCannotBeUsed(String key) {
    assertProblem(split(move("城商行", key, "银行群")), "标识“%s”不能用".formatted(key));
  }

  @Test
  void refusesTwoNamesForOneKey() {
    assertProblem(split(move("城商行", "fin", "银行群"), move("读者", "fin", "读者群")), "两个名称");
  }

  @Test
  void refusesANamelessCommunity() {
    assertProblem(split(move("城商行", "banks", " ")), "还没有名称");
  }

  @Test
  void refusesToMoveNobody() {
    assertProblem(split(), "至少把一个人群");
  }

  @Test
  void refusesToMoveEverybody() {
    assertProblem(
        split(
            move("初创公司", "a", "甲"),
            move("城商行", "b", "乙"),
            move("网贷平台", "c", "丙"),
            move("读者", "c", "丙")),
        "留下至少一个");
  }

  @Test
  void refusesToMoveAConflictAlong() {
    assertProblem(split(move("城商行", "fin", "金融群"), move("网贷平台", "fin", "金融群")), "仍然冲突");
  }

  private static void assertProblem(AudienceSplit split, String words) {
    assertThat(split.findProblem())
        .hasValueSatisfying(problem -> assertThat(problem.chinese()).contains(words));
  }

  private static AudienceSplit split(AudienceMove... moves) {
    return new AudienceSplit(List.of(STARTUPS, BANKS, P2P, READERS), List.of(moves));
  }

  private static AudienceMove move(String audience, String key, String name) {
    return new AudienceMove(audience, key, name);
  }
}
