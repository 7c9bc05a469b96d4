package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.MessageOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a campaign says, as an order of the outbox. */
@Component
class CampaignMessages {

  private final GroupService groups;

  CampaignMessages(GroupService groups) {
    this.groups = groups;
  }

  /**
   * @param key of the order: the firing's
   * @param about {@code campaign:17}
   */
  MessageOrder order(
      String key, String about, CommunityKey community, CampaignWork.Message message, Instant at) {
    return order(key, about, community, message, Map.of(), at);
  }

  /**
   * @param values of variables that are the same for all receivers
   */
  MessageOrder order(
      String key,
      String about,
      CommunityKey community,
      CampaignWork.Message message,
      Map<String, String> values,
      Instant at) {
    return new MessageOrder(
        key,
        about,
        community,
        message.kind(),
        message.channel(),
        message.texts(),
        values,
        Optional.empty(),
        at);
  }

  /** Into which groups it is posted: all there are. */
  List<Long> groups(CommunityKey community) {
    try {
      var all = groups.findAll(community);
      var where = all.isEmpty() ? List.of(groups.findDefault(community)) : all;
      return where.stream().map(Group::id).toList();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
