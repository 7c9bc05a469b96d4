package io.qunflow.web.console;

import io.qunflow.community.BusinessLineExistsException;
import io.qunflow.community.BusinessLineService;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityExistsException;
import io.qunflow.community.CommunityService;
import io.qunflow.community.InvalidBusinessLineException;
import io.qunflow.community.InvalidCommunityException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates a community and, where asked for, the business line it is to belong to: both or none. */
@Component
class CommunityOpening {

  private final BusinessLineService lines;
  private final CommunityService communities;

  CommunityOpening(BusinessLineService lines, CommunityService communities) {
    this.lines = lines;
    this.communities = communities;
  }

  @Transactional(rollbackFor = Exception.class)
  public Community open(CommunityForm form)
      throws InvalidBusinessLineException,
          BusinessLineExistsException,
          InvalidCommunityException,
          CommunityExistsException {
    var line =
        form.wantsNewLine()
            ? lines.create(form.getNewLineKey(), form.getNewLineName()).key()
            : form.getLine();
    return communities.create(form.toNewCommunity(line));
  }
}
