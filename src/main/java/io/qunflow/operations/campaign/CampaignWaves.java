package io.qunflow.operations.campaign;

import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveKeeper;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The waves of campaigns are held together with the messages they have queued. */
@Component
class CampaignWaves implements WaveKeeper {

  private static final String ABOUT = "campaign:";

  @Override
  public Optional<Wording> keeps(Wave wave) {
    return Optional.of(
            Wording.of(
                "这一批是定时活动发的，请到活动的页面上暂停、继续或叫停。",
                "This wave belongs to a campaign: hold, go on or stop on the campaign's page."))
        .filter(where -> wave.about().startsWith(ABOUT));
  }
}
