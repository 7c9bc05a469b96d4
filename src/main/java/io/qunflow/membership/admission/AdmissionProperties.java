package io.qunflow.membership.admission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param mostADay applications a community takes in 24 hours; more look like a flood
 * @param mostProofMegabytes largest file handed in as proof
 */
@Validated
@ConfigurationProperties("qunflow.admission")
public record AdmissionProperties(
    @Min(1) @DefaultValue("300") int mostADay,
    @Min(1) @Max(8) @DefaultValue("5") int mostProofMegabytes) {}
