package io.qunflow.lifecycle.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** L1.1: parties, and what flows between them. */
class TransactionStructureTest {

  static final Party MEMBERS = new Party("会员", PartySide.EXTERNAL, "喝茶");
  static final Party SHOP = new Party("茶庄", PartySide.INTERNAL, "卖茶");

  @Test
  void acceptsExchangesBetweenItsParties() {
    assertThat(structure(money("会员", "茶庄"), money("茶庄", "会员")).findProblem()).isEmpty();
  }

  @Test
  void namesAPartyThatIsMissing() {
    assertThat(structure(money("会员", "银行")).findProblem())
        .hasValueSatisfying(problem -> assertThat(problem.chinese()).contains("银行", "会员、茶庄"));
  }

  @Test
  void refusesAnExchangeWithOneself() {
    assertThat(structure(money("会员", "会员")).findProblem())
        .hasValueSatisfying(problem -> assertThat(problem.chinese()).contains("会员", "自己"));
  }

  @Test
  void refusesAPartyNamedTwice() {
    var structure =
        new TransactionStructure(List.of(MEMBERS, SHOP, MEMBERS), List.of(money("会员", "茶庄")));

    assertThat(structure.findProblem())
        .hasValueSatisfying(problem -> assertThat(problem.chinese()).contains("会员", "两次"));
  }

  @Test
  void refusesASinglePartyOrNoExchange() {
    assertThat(new TransactionStructure(List.of(MEMBERS), List.of()).findProblem()).isPresent();
    assertThat(structure().findProblem()).isPresent();
  }

  private static TransactionStructure structure(Exchange... exchanges) {
    return new TransactionStructure(List.of(MEMBERS, SHOP), List.of(exchanges));
  }

  private static Exchange money(String from, String to) {
    return new Exchange(from, to, ExchangeKind.MONEY, "");
  }
}
