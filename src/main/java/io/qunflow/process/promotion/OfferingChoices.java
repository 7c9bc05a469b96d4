package io.qunflow.process.promotion;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.process.engine.Rows;
import io.qunflow.shared.Yuan;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The offerings a price can be planned for, as a form lists them. */
@Component
public class OfferingChoices {

  private final Offerings offerings;

  OfferingChoices(Offerings offerings) {
    this.offerings = offerings;
  }

  public Rows find(CommunityKey community) {
    return new Rows(
        offerings.findAll(community).stream()
            .filter(offering -> !offering.retired())
            .map(offering -> Map.of("label", label(offering), "value", offering.key()))
            .toList());
  }

  private static String label(Offering offering) {
    return "%s（标价 %s 元，底价 %s 元）"
        .formatted(
            offering.name(),
            Yuan.of(offering.terms().listPriceMinor()),
            Yuan.of(offering.terms().floor()));
  }
}
