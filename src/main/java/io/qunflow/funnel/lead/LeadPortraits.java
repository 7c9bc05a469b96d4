package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer portrait: must-have facts of the offering, or the usual ones where it names none. A
 * lead without them is flagged (F6).
 */
@Service
public class LeadPortraits {

  private final LeadMapper leads;
  private final ObjectProvider<LeadOfferings> offerings;
  private final LeadProperties properties;

  LeadPortraits(
      LeadMapper leads, ObjectProvider<LeadOfferings> offerings, LeadProperties properties) {
    this.leads = leads;
    this.offerings = offerings;
    this.properties = properties;
  }

  /** Facts that are missing, in their order; none for a company without a member. */
  @Transactional(readOnly = true)
  public List<String> findMissing(Lead of) {
    return findMissing(of.community(), List.of(of)).getOrDefault(of.id(), List.of());
  }

  /**
   * The same for many leads of a community, in as many statements as for one.
   *
   * @return by lead; without those who lack nothing
   */
  @Transactional(readOnly = true)
  public Map<Long, List<String>> findMissing(CommunityKey community, Collection<Lead> many) {
    var people = many.stream().filter(one -> one.member() != null).toList();
    if (people.isEmpty()) {
      return Map.of();
    }
    var required = required(community, people);
    var known = known(people);
    Map<Long, List<String>> missing = new HashMap<>();
    for (var one : people) {
      var facts = known.getOrDefault(one.member(), Set.of());
      var lacking =
          required.getOrDefault(one.offering(), properties.mustHave()).stream()
              .filter(key -> !facts.contains(key))
              .toList();
      if (!lacking.isEmpty()) {
        missing.put(one.id(), lacking);
      }
    }
    return missing;
  }

  private Map<Long, List<String>> required(CommunityKey community, List<Lead> people) {
    var wanted =
        people.stream().map(Lead::offering).filter(Objects::nonNull).collect(Collectors.toSet());
    return wanted.isEmpty()
        ? new HashMap<>()
        : new HashMap<>(offerings.getObject().findMustHave(community, wanted));
  }

  private Map<MemberId, Set<String>> known(List<Lead> people) {
    Map<MemberId, Set<String>> known = new HashMap<>();
    leads
        .findFacts(people.stream().map(Lead::member).distinct().toList())
        .forEach(
            fact -> known.computeIfAbsent(fact.member(), m -> new HashSet<>()).add(fact.factKey()));
    return known;
  }
}
