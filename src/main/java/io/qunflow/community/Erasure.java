package io.qunflow.community;

/**
 * What erasing a person changes in a table. The row stays where figures or books need it; nothing
 * in it says any more who it was.
 *
 * @param table its name, lower case
 * @param sql repeatable; {@code :members} are the ids of the member and of those linked to it,
 *     {@code :accounts} the ids of their accounts, {@code :names} what they were called, {@code
 *     :pseudonym} what they are called from now on, {@code :community} the key, {@code :now} in
 *     milliseconds
 */
public record Erasure(String table, String sql) {}
