package io.qunflow.activity;

/**
 * What an import did.
 *
 * @param imported events that are new
 * @param unchanged events that were known before, or stand twice in the file, with equal content
 * @param newMembers members who appeared with it
 */
public record ImportResult(int imported, int unchanged, int newMembers) {}
