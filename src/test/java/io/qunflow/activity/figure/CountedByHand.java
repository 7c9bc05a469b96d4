package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Each test has a community without anything; the 10th week is 2 to 8 March. */
abstract class CountedByHand {

  static FigureWorld world;
  CommunityKey community;

  @BeforeAll
  static void open() {
    world = new FigureWorld();
  }

  @BeforeEach
  void begin() throws Exception {
    community = world.begin("Asia/Shanghai");
  }

  @AfterAll
  static void close() {
    world.close();
  }
}
