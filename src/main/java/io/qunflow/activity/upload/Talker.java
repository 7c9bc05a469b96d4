package io.qunflow.activity.upload;

/**
 * One who writes in a file.
 *
 * @param account the platform's name
 * @param nickname the last one the file knows; the account where it knows none
 */
public record Talker(String account, String nickname, long messages) {}
