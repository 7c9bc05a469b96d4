package io.qunflow.process.publicclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.process.MarketingFunnels;
import org.junit.jupiter.api.Test;

class FunnelWavesTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  private final Offerings offerings = mock(Offerings.class);
  private final MarketingFunnels funnels = mock(MarketingFunnels.class);
  private final FunnelRounds rounds = mock(FunnelRounds.class);
  private final FunnelWaves waves = new FunnelWaves(offerings, funnels, rounds);

  @Test
  void aWaveIsTheRoundThatRuns() throws Exception {
    var course = mock(Offering.class);
    when(course.key()).thenReturn("course");
    when(offerings.find(7)).thenReturn(course);
    when(offerings.find(8)).thenThrow(new UnknownOfferingException("8"));

    assertThat(waves.findRunning(TEA, 7)).as("no funnel").isEmpty();
    when(funnels.isRunning(TEA, "course")).thenReturn(true);
    assertThat(waves.findRunning(TEA, 7)).isEqualTo("funnel:7:1");
    when(rounds.count(TEA, "course")).thenReturn(1);
    assertThat(waves.findRunning(TEA, 7)).isEqualTo("funnel:7:2");
    assertThat(waves.findRunning(TEA, 8)).isEmpty();
  }
}
