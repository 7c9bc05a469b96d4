package io.qunflow.membership.kol;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param term how long a term is
 * @param answerWithin how long an invited member has to answer
 * @param overreaches so many noted in a term end it at once; as in the decision table kol-review
 * @param gap activity known until this long before the end of a term is enough to judge it
 */
@Validated
@ConfigurationProperties("qunflow.kol")
public record KolProperties(
    @NotNull @DefaultValue("P28D") Duration term,
    @NotNull @DefaultValue("P3D") Duration answerWithin,
    @Min(1) @DefaultValue("2") int overreaches,
    @NotNull @DefaultValue("P7D") Duration gap) {}
