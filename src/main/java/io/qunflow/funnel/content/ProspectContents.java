package io.qunflow.funnel.content;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The content that is in place before prospects of an offering are looked for (F6). */
@Service
public class ProspectContents {

  private final ProspectContentMapper contents;
  private final Clock clock;

  ProspectContents(ProspectContentMapper contents, Clock clock) {
    this.contents = contents;
    this.clock = clock;
  }

  /** All that was not dropped, in the order in which it was planned. */
  @Transactional(readOnly = true)
  public List<ContentPiece> find(CommunityKey community, String offering) {
    return contents.findAll(community, offering);
  }

  /**
   * Plans these pieces. One of a known title keeps its state and address and may change its way in;
   * what is not among them any more is dropped. Repeatable.
   *
   * @param by account of the person
   */
  @Transactional
  public void plan(CommunityKey community, String offering, List<ContentPiece> pieces, String by) {
    contents.dropAll(community, offering, by, clock.instant());
    for (var piece : pieces) {
      if (contents.restore(community, offering, piece, by, clock.instant()) == 0) {
        contents.insert(community, offering, piece, by, clock.instant());
      }
    }
  }

  /**
   * What a person found when looking for a piece. Repeatable: the last word stands.
   *
   * @throws IllegalStateException if no such piece was planned
   */
  @Transactional
  public void check(
      CommunityKey community,
      String offering,
      String title,
      String url,
      PieceState state,
      String by) {
    int rows = contents.update(community, offering, title, url.strip(), state, by, clock.instant());
    if (rows != 1) {
      throw new IllegalStateException("No content %s of %s".formatted(title, offering));
    }
  }

  @Transactional(readOnly = true)
  public ContentState state(CommunityKey community, String offering) {
    var pieces = find(community, offering);
    int indexed =
        (int) pieces.stream().filter(piece -> piece.state() == PieceState.INDEXED).count();
    return new ContentState(indexed, pieces.size() - indexed);
  }
}
