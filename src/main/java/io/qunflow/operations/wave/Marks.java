package io.qunflow.operations.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * At which piece the time of a turn was over, so that the next one goes on there: where members
 * stay at a step until something becomes known, the pieces before are not looked at again and again
 * while those after wait. Kept by each node for itself; without a mark a turn begins at the front.
 */
class Marks {

  private final Map<String, Long> marks = new ConcurrentHashMap<>();

  void set(long wave, int step, Piece piece) {
    marks.put(key(wave, step), piece.fromId());
  }

  void clear(long wave, int step) {
    marks.remove(key(wave, step));
  }

  /** All of them, those from the mark on first. */
  List<Piece> from(long wave, int step, List<Piece> pieces) {
    var mark = marks.get(key(wave, step));
    if (mark == null) {
      return pieces;
    }
    var after = new ArrayList<>(pieces.stream().filter(one -> one.fromId() >= mark).toList());
    pieces.stream().filter(one -> one.fromId() < mark).forEach(after::add);
    return after;
  }

  private static String key(long wave, int step) {
    return wave + ":" + step;
  }
}
