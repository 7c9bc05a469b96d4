package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityRetired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins end with their community: nobody is invited to another day. */
@Component
class RetiredCheckins {

  private static final String BY_ITSELF = "system";

  private final CheckinMapper mapper;
  private final Checkins checkins;

  RetiredCheckins(CheckinMapper mapper, Checkins checkins) {
    this.mapper = mapper;
    this.checkins = checkins;
  }

  @EventListener
  @Transactional
  void on(CommunityRetired retired) throws UnknownCheckinException {
    for (long id : mapper.findOpen(retired.community())) {
      checkins.close(id, BY_ITSELF);
    }
  }
}
