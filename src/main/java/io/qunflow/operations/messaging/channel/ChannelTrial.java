package io.qunflow.operations.messaging.channel;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.Handover;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.NetworkChannel;
import io.qunflow.operations.messaging.OutgoingMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends one message at once, so that an admin sees whether what was set up works. */
@Service
public class ChannelTrial {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelTrial.class);

  private final List<NetworkChannel> channels;
  private final Handover handover;
  private final EndpointBook settings;
  private final CommunityService communities;

  ChannelTrial(
      List<NetworkChannel> channels,
      Handover handover,
      EndpointBook settings,
      CommunityService communities) {
    this.channels = channels;
    this.handover = handover;
    this.settings = settings;
    this.communities = communities;
  }

  /**
   * Waits for the receiver's answer; outside of a transaction. Uses up one of what may be sent.
   *
   * @param group for robots
   * @param address for mail
   * @throws ChannelException what the receiver, or the network, said
   */
  public void send(CommunityKey key, String channel, Optional<Long> group, String address)
      throws UnknownCommunityException, UnknownChannelException, ChannelException {
    var community = communities.find(key);
    var found =
        channels.stream()
            .filter(c -> c.key().equals(channel))
            .findFirst()
            .orElseThrow(() -> new UnknownChannelException(channel));
    var endpoint =
        settings
            .find(channel, key, group)
            .orElseThrow(() -> ChannelException.refused(MessageReason.CHANNEL_OFF, ""));
    handover.send(
        found,
        message(community, group, address, new HashMap<>(endpoint.settings())),
        late -> LOG.info("Channel {} of {} took a trial late", channel, key));
  }

  private static OutgoingMessage message(
      Community community, Optional<Long> group, String address, HashMap<String, String> endpoint) {
    return new OutgoingMessage(
        0,
        "trial:" + UUID.randomUUID(),
        1,
        community.key(),
        MessageKind.NOTICE,
        Optional.empty(),
        group,
        address,
        "群流 Qunflow",
        "这是“%s”的一条测试消息，收到说明渠道已经设好。\nThis is a test message.".formatted(community.name()),
        Optional.empty(),
        Optional.empty(),
        endpoint,
        "zh");
  }
}
