package io.qunflow.funnel.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCardTest {

  @ParameterizedTest
  @ValueSource(strings = {"一起成长", "共同进步、互相学习！", "陪伴大家成长😀", "待定", "N/A"})
  void wordsThatSayNothingAreVague(String text) {
    var card = new ValueCard(text, text, text);

    assertThat(card.carrierState()).isEqualTo("vague");
    assertThat(card.membersValue()).isEqualTo(StatedValue.VAGUE);
    assertThat(card.communityValue()).isEqualTo(StatedValue.VAGUE);
  }

  @Test
  void whatOneCanUseIsStated() {
    var card = new ValueCard(" 7 天入门课 ", "一起成长，每周两次答疑", "10% 的成员买主课");

    assertThat(card.carrierState()).isEqualTo("named");
    assertThat(card.membersValue().word()).isEqualTo("stated");
    assertThat(card.communityValue()).isEqualTo(StatedValue.STATED);
  }

  @Test
  void blanksAreNothing() {
    var card = new ValueCard(" ", "\t", "");

    assertThat(card.carrierState()).isEqualTo("none");
    assertThat(card.membersValue()).isEqualTo(StatedValue.NONE);
  }
}
