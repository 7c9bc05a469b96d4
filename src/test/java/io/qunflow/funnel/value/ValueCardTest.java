package io.qunflow.funnel.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一起成长",
        "共同进步、互相学习！",
        "陪伴大家成长😀",
        "待定",
        "N/A",
        "growing together",
        "Grow and learn with each other!",
        "和大家一起成长",
        "让我们在群里一起变强",
        "互帮互助",
        "We share, we support one another"
      })
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "英语学习",
        "每周两次答疑",
        "Growing tea at home",
        "和平茶馆的试喝券",
        "help with tax returns",
        "考证",
        "学习茶艺"
      })
  void whatNamesSomethingIsStated(String text) {
    assertThat(new ValueCard(text, text, text).membersValue()).isEqualTo(StatedValue.STATED);
  }

  @Test
  void blanksAreNothing() {
    var card = new ValueCard(" ", "\t", "");

    assertThat(card.carrierState()).isEqualTo("none");
    assertThat(card.membersValue()).isEqualTo(StatedValue.NONE);
  }
}
