package io.qunflow.membership.layer;

import io.qunflow.activity.figure.FigureUpdater;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.MemberId;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who went from the base groups to the conversion groups or back, as the groups show it and as
 * persons say it (A7).
 */
@Service
public class LayerMoves {

  private static final Duration NEAR = Duration.ofDays(14);
  private static final int MOST_REASON = 500;

  private final LayerMapper layers;
  private final FigureUpdater figures;
  private final Clock clock;

  LayerMoves(LayerMapper layers, FigureUpdater figures, Clock clock) {
    this.layers = layers;
    this.figures = figures;
    this.clock = clock;
  }

  /** Who is where now, by name, as snapshots, joins and leaves tell. */
  public LayerCounts count(CommunityKey community) {
    figures.updateDue(community);
    return layers.count(community);
  }

  /**
   * Moves, the latest first. What a person said replaces what the groups show of the same member
   * and direction up to fourteen days away.
   *
   * @param page from 0
   * @param size from 1 to 1,000
   */
  public List<LayerMove> find(CommunityKey community, int page, int size) {
    if (page < 0 || size < 1 || size > 1000) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    figures.updateDue(community);
    return layers.findMoves(community, null, NEAR.toMillis(), (long) page * size, size);
  }

  /** Of one member, the latest first. */
  public List<LayerMove> findOf(CommunityKey community, MemberId member, int most) {
    figures.updateDue(community);
    return layers.findMoves(community, member, NEAR.toMillis(), 0, most);
  }

  /**
   * Notes that a member was moved, and why; the group itself is changed by a person on the
   * platform.
   *
   * @param to the other of both layers is where the member came from
   * @param at not in the future
   * @param reason 1 to 500 characters
   * @param by account of the person
   */
  @Transactional(rollbackFor = Exception.class)
  public void record(
      CommunityKey community, MemberId member, GroupLayer to, Instant at, String reason, String by)
      throws InvalidLayerMoveException {
    var stripped = reason == null ? "" : reason.strip();
    if (stripped.isEmpty() || stripped.length() > MOST_REASON) {
      throw new InvalidLayerMoveException(
          Wording.of("请写清为什么换层，最多 500 字。", "Say why, in at most 500 characters."));
    }
    if (at.isAfter(clock.instant())) {
      throw new InvalidLayerMoveException(
          Wording.of("换层的日子不能在今天以后。", "The day of the move must not be in the future."));
    }
    var from = to == GroupLayer.BASE ? GroupLayer.CONVERSION : GroupLayer.BASE;
    layers.insert(community, member, from, to, at, stripped, by, clock.instant());
  }
}
