package io.qunflow.community;

/**
 * What an import of facts did.
 *
 * @param members how many members the file names
 * @param facts how many facts it states
 */
public record FactImportResult(int members, int facts) {}
