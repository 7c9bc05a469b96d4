package io.qunflow.community;

/**
 * A group to be created, as somebody typed it.
 *
 * @param key same form as {@link CommunityKey}
 * @param platform name of a {@link Platform}, any case; empty or null means {@code OTHER}
 * @param layer name of a {@link GroupLayer}, any case; empty or null means {@code BASE}
 * @param capacity from 1, or null
 * @param owner empty or null if unknown
 */
public record NewGroup(
    String key, String name, String platform, String layer, Integer capacity, String owner) {}
