package io.qunflow.lifecycle.direction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L1.3: without a value carrier and a conversion step nothing goes on. */
class ValuePathTest {

  @ParameterizedTest
  @ValueSource(strings = {"7 天入门课", "一起成长训练营", "无人机驾驶课", "会员服务", "学习打印机", "暂停键瑜伽课", "VIP"})
  void acceptsACarrierThatCanBeBought(String carrier) {
    assertThat(path(CarrierKind.COURSE, carrier).findGap()).isEmpty();
  }

  @Test
  void refusesNoCarrier() {
    assertThat(path(CarrierKind.NONE, "").findGap()).contains(DirectionGap.NO_CARRIER);
    assertThat(path(CarrierKind.NONE, "年费课").findGap()).contains(DirectionGap.NO_CARRIER);
    assertThat(path(CarrierKind.PRODUCT, "  ").findGap()).contains(DirectionGap.NO_CARRIER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一起成长",
        "大家一起成长！",
        "共同进步、互相学习",
        "抱团取暖",
        "陪伴成长",
        "无",
        "暂无",
        "还没有",
        "待定……",
        "N/A",
        "—"
      })
  void refusesASloganAsCarrier(String carrier) {
    assertThat(path(CarrierKind.SERVICE, carrier).findGap()).contains(DirectionGap.VAGUE_CARRIER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "没有", "以后再说"})
  void refusesAPathWithoutAConversionStep(String step) {
    var path = new ValuePath(CarrierKind.COURSE, "入门课", step, ConversionEnd.MAIN_PROFIT, "");

    assertThat(path.findGap()).contains(DirectionGap.NO_CONVERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "待定"})
  void refusesALeadInThatReachesNoMainProfit(String onward) {
    assertThat(leadIn(onward).findGap()).contains(DirectionGap.NO_LEAD_IN_PATH);
  }

  @Test
  void acceptsALeadInThatSaysHowItGoesOn() {
    assertThat(leadIn("听完引流课的人由顾问推荐年费课").findGap()).isEmpty();
  }

  private static ValuePath path(CarrierKind kind, String carrier) {
    return new ValuePath(kind, carrier, "公开课后报名", ConversionEnd.MAIN_PROFIT, "");
  }

  private static ValuePath leadIn(String onward) {
    return new ValuePath(CarrierKind.COURSE, "9.9 元体验课", "进群领券", ConversionEnd.LEAD_IN, onward);
  }
}
