package io.qunflow.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import org.springframework.stereotype.Component;

/** Offerings as bodies name them: by key, as everywhere, or by the number that they have. */
@Component
class OfferingNames {

  private static final String FIELD = "offering";

  private final Offerings offerings;

  OfferingNames(Offerings offerings) {
    this.offerings = offerings;
  }

  /**
   * @return null for none
   * @throws UnknownWordException if the community has no such offering
   */
  Long id(CommunityKey community, JsonNode given) throws UnknownWordException {
    if (given == null || given.isNull()) {
      return null;
    }
    try {
      if (given.isTextual()) {
        return offerings.find(community, given.textValue()).id();
      }
      if (given.isIntegralNumber() && given.canConvertToLong()) {
        offerings.find(community, given.longValue());
        return given.longValue();
      }
    } catch (UnknownOfferingException e) {
      throw new UnknownWordException(FIELD, given.asText());
    }
    throw new UnknownWordException(FIELD, given.toString());
  }
}
