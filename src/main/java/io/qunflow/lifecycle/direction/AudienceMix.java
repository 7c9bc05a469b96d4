package io.qunflow.lifecycle.direction;

import java.util.List;

/** Which core businesses that can conflict meet in one community: what audience-conflict weighs. */
public record AudienceMix(boolean hasFundraisers, boolean hasBanks, boolean hasInternetFinance) {

  public static AudienceMix of(List<Audience> audiences) {
    return new AudienceMix(
        has(audiences, CoreBusiness.FUNDRAISER),
        has(audiences, CoreBusiness.BANK),
        has(audiences, CoreBusiness.INTERNET_FINANCE));
  }

  /** Whether two of them meet; says the same as audience-conflict. */
  public boolean conflicts() {
    return hasFundraisers && (hasBanks || hasInternetFinance) || hasBanks && hasInternetFinance;
  }

  private static boolean has(List<Audience> audiences, CoreBusiness business) {
    return audiences.stream().anyMatch(audience -> audience.coreBusiness() == business);
  }
}
