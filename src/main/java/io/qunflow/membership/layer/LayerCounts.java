package io.qunflow.membership.layer;

/**
 * Members by name, staff and bots left out.
 *
 * @param base in a base group
 * @param conversion in a conversion group
 * @param both in one of each
 */
public record LayerCounts(int base, int conversion, int both) {

  public int conversionOnly() {
    return conversion - both;
  }

  public int baseOnly() {
    return base - both;
  }
}
