package io.qunflow.lifecycle.direction;

/**
 * People a community serves (L1.4).
 *
 * @param name unique within the community
 */
public record Audience(String name, CoreBusiness coreBusiness) {}
