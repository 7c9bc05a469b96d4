package io.qunflow.membership.segment;

import io.qunflow.community.CommunityKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything conditions can ask about, from all modules. */
@Component
public class SegmentCatalog {

  private final Map<String, Offer> offers = new LinkedHashMap<>();

  private record Offer(SegmentField field, SegmentFields by) {}

  SegmentCatalog(List<SegmentFields> sources) {
    for (var source : sources) {
      for (var field : source.fields()) {
        if (offers.put(field.key(), new Offer(field, source)) != null) {
          throw new IllegalStateException("Two modules offer the field " + field.key());
        }
      }
    }
  }

  public Optional<SegmentField> find(String field) {
    return Optional.ofNullable(offers.get(field)).map(Offer::field);
  }

  public Collection<SegmentField> findAll() {
    return offers.values().stream().map(Offer::field).toList();
  }

  /** Empty for an unknown field. */
  public List<SegmentChoice> arguments(String field, CommunityKey community) {
    var offer = offers.get(field);
    return offer == null ? List.of() : offer.by().arguments(field, community);
  }

  /** Empty for an unknown field. */
  public List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    var offer = offers.get(field);
    return offer == null ? List.of() : offer.by().operands(field, argument, community);
  }
}
