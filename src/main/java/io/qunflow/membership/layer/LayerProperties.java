package io.qunflow.membership.layer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param giftWords who came through a source (fact {@code source}) with one of these came for
 *     gifts; letters, digits and blanks only
 * @param reactionDays of how many days reactions count when those who came for gifts are screened
 */
@Validated
@ConfigurationProperties("qunflow.layer")
public record LayerProperties(
    @DefaultValue({"礼品", "赠品", "礼物", "福利", "红包", "抽奖", "领奖", "领取", "免费", "gift", "prize"}) @NotEmpty
        List<@Pattern(regexp = "[\\p{L}\\p{N} ]{1,40}") String> giftWords,
    @Min(1) @Max(3650) @DefaultValue("90") int reactionDays) {}
