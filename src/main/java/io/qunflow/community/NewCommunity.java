package io.qunflow.community;

/**
 * A community to be created, as somebody typed it.
 *
 * @param key see {@link CommunityKey}
 * @param type {@code product}, {@code interest}, {@code knowledge} or {@code marketing}
 * @param timeZone IANA name such as {@code Asia/Shanghai}
 * @param line key of its business line; empty or null for a line of its own
 */
public record NewCommunity(String key, String name, String type, String timeZone, String line) {}
