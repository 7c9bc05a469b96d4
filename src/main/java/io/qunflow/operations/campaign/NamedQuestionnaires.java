package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.util.List;
import java.util.Optional;

/** Questionnaires by their titles; whoever keeps them implements it. */
public interface NamedQuestionnaires {

  /** The title of its latest version; empty if there is none. */
  Optional<String> title(long id);

  /** Those in use whose latest version has the title. */
  List<Long> find(CommunityKey community, String title);
}
