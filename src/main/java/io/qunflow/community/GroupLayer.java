package io.qunflow.community;

/** What a group is for: everybody (基础群) or those about to buy (转化群). */
public enum GroupLayer {
  BASE,
  CONVERSION
}
