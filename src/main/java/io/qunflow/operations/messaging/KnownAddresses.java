package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Addresses the product knows: from facts for mail and SMS, from accounts for WeCom, else the
 * member.
 */
@Component
class KnownAddresses implements Addresses {

  private final AddressMapper addresses;

  KnownAddresses(AddressMapper addresses) {
    this.addresses = addresses;
  }

  @Override
  public Map<MemberId, String> find(String channel, Collection<MemberId> members) {
    if (members.isEmpty()) {
      return Map.of();
    }
    return switch (channel) {
      case "mail" -> first(addresses.findMails(members));
      case "sms" -> first(addresses.findPhones(members));
      case "wecom-customer" -> first(addresses.findWecomAccounts(members));
      default ->
          members.stream()
              .distinct()
              .collect(Collectors.toMap(Function.identity(), id -> String.valueOf(id.value())));
    };
  }

  private static Map<MemberId, String> first(Collection<AddressRow> rows) {
    var found = new HashMap<MemberId, String>();
    rows.forEach(row -> found.putIfAbsent(row.member(), row.address().strip()));
    return found;
  }
}
