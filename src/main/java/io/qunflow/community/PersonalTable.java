package io.qunflow.community;

import java.util.Set;

/**
 * Where something is held about members.
 *
 * @param section under which it is handed out, such as {@code events}
 * @param columns the columns by which it names the member, as {@code table.column}, lower case
 * @param sql finds it: {@code :members} are the ids of the member and of those linked to it, {@code
 *     :accounts} the ids of their accounts, {@code :names} their nicknames and account names; a
 *     column ending in {@code _ms} is a moment
 */
public record PersonalTable(String section, Set<String> columns, String sql) {}
