package io.qunflow.operations.identification;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.Addresses;
import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.Delivery;
import io.qunflow.operations.messaging.Endpoints;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * By which channel a code reaches a member alone and at once: one the community has set up, that
 * goes over the network, and that knows where the member is.
 */
@Component
class CodeChannels {

  private static final List<String> FOR_A_PHONE = List.of("sms", "mail");
  private static final List<String> FOR_A_MAIL_ADDRESS = List.of("mail", "sms");

  private final Channels channels;
  private final Addresses addresses;
  private final ObjectProvider<Endpoints> endpoints;

  CodeChannels(Channels channels, Addresses addresses, ObjectProvider<Endpoints> endpoints) {
    this.channels = channels;
    this.addresses = addresses;
    this.endpoints = endpoints;
  }

  /**
   * The channel's key; of several the one of the kind that was typed.
   *
   * @param contact what was typed: a mail address or a phone
   */
  Optional<String> find(CommunityKey community, MemberId member, String contact) {
    var first = contact.contains("@") ? FOR_A_MAIL_ADDRESS : FOR_A_PHONE;
    return channels.findAll().stream()
        .filter(channel -> channel.forMembers() && channel.delivery() == Delivery.NETWORK)
        .sorted(Comparator.comparing(channel -> place(first, channel)))
        .filter(channel -> isSetUp(channel, community))
        .filter(channel -> addresses.find(channel.key(), List.of(member)).containsKey(member))
        .map(Channel::key)
        .findFirst();
  }

  private static int place(List<String> first, Channel channel) {
    int place = first.indexOf(channel.key());
    return place < 0 ? first.size() : place;
  }

  private boolean isSetUp(Channel channel, CommunityKey community) {
    var known = endpoints.getIfAvailable();
    return !channel.needsEndpoint()
        || known != null && known.find(channel.key(), community, Optional.empty()).isPresent();
  }
}
