package io.qunflow.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.activity.report.Talker;
import io.qunflow.activity.report.Tie;
import io.qunflow.activity.report.Ties;
import io.qunflow.community.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TieMapTest {

  private final ReportWords words = ReportSetting.words(Locale.SIMPLIFIED_CHINESE);

  @AfterEach
  void forget() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void everybodyStandsInThePictureAndNobodyOnAnother() {
    var map = TieMap.of(ties(40, 60), words);

    assertThat(map.heads()).hasSize(40);
    for (var head : map.heads()) {
      assertThat(head.x()).isBetween(head.radius(), map.width() - head.radius());
      assertThat(head.y()).isBetween(head.radius(), map.height() - head.radius());
      for (var other : map.heads()) {
        if (other != head) {
          assertThat(Math.hypot(head.x() - other.x(), head.y() - other.y()))
              .isGreaterThan(head.radius() + other.radius());
        }
      }
    }
  }

  @Test
  void theSameTiesGiveTheSamePicture() {
    assertThat(TieMap.of(ties(20, 30), words)).isEqualTo(TieMap.of(ties(20, 30), words));
  }

  @Test
  void theLoudestIsNamedAndTheLargest() {
    var heads = TieMap.of(ties(30, 50), words).heads();

    assertThat(heads.get(0).labelled()).isTrue();
    assertThat(heads).allMatch(head -> head.radius() <= heads.get(0).radius());
    assertThat(heads.stream().filter(TieMap.Head::important).count()).isPositive();
  }

  @Test
  void onePairAndNobodyAtAllAreDrawnToo() {
    assertThat(TieMap.of(ties(2, 1), words).lines()).hasSize(1);
    assertThat(TieMap.of(new Ties(List.of(), List.of(), 0), words).heads()).isEmpty();
  }

  private static Ties ties(int people, int count) {
    var random = new Random(7);
    var talkers = new ArrayList<Talker>();
    for (int i = 0; i < people; i++) {
      talkers.add(new Talker(new MemberId(i + 1), "成员" + i, i % 9 == 8, 200 - 4L * i));
    }
    var ties = new ArrayList<Tie>();
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(people);
      int b = (a + 1 + random.nextInt(people - 1)) % people;
      ties.add(new Tie(new MemberId(a + 1), new MemberId(b + 1), 1 + i % 7, i % 3));
    }
    return new Ties(talkers, ties, count);
  }
}
