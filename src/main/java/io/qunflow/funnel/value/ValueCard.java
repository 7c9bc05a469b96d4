package io.qunflow.funnel.value;

/**
 * What members and community give each other around one offering (F1). Texts are stripped, empty
 * when not said.
 *
 * @param carrier the course, product or service of L1.3
 */
public record ValueCard(String carrier, String membersGet, String communityGets) {

  public ValueCard {
    carrier = carrier.strip();
    membersGet = membersGet.strip();
    communityGets = communityGets.strip();
  }

  /** {@code none, vague} or {@code named}: without one the card is refused. */
  public String carrierState() {
    var state = StatedValue.of(carrier);
    return state == StatedValue.STATED ? "named" : state.word();
  }

  public StatedValue membersValue() {
    return StatedValue.of(membersGet);
  }

  public StatedValue communityValue() {
    return StatedValue.of(communityGets);
  }
}
