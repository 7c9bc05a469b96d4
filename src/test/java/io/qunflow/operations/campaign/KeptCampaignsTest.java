package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A calendar shows thousands of firings of few campaigns. */
class KeptCampaignsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  private final CampaignMapper mapper = mock(CampaignMapper.class);
  private final CampaignCheck check = mock(CampaignCheck.class);
  private final KeptCampaigns kept = new KeptCampaigns(mapper, check, mock(CommunityService.class));

  @Test
  void readsEachRevisionOnceHoweverManyFiringsHaveIt() throws Exception {
    when(mapper.findRevision(anyLong(), anyInt())).thenReturn(Optional.of(row("{}")));
    var firings = LongStream.range(0, 500).mapToObj(id -> firing(id, (int) (id % 2) + 1)).toList();

    assertThat(kept.ofAll(firings)).hasSize(500);

    verify(mapper, times(1)).findRevision(7, 1);
    verify(mapper, times(1)).findRevision(7, 2);
    verify(check, times(2)).readKept(any(), any());
  }

  @Test
  void whatCannotBeReadHoldsUpNoOther() {
    when(mapper.findRevision(7, 1)).thenReturn(Optional.of(row("{broken")));
    when(mapper.findRevision(7, 2)).thenReturn(Optional.of(row("{}")));

    assertThat(kept.ofAll(List.of(firing(1, 1), firing(2, 2)))).containsOnlyKeys(2L);
  }

  private static CampaignRow row(String definition) {
    return new CampaignRow(7, TEA, "O", definition, 1, null, null, null, Instant.EPOCH, "paiqi");
  }

  private static CampaignFiring firing(long id, int revision) {
    return new CampaignFiring(
        id,
        7,
        TEA,
        Instant.EPOCH,
        Instant.EPOCH,
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        FiringState.DONE,
        false,
        false,
        Optional.of(revision),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        FiringCount.NONE);
  }
}
