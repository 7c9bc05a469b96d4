package io.qunflow.community;

import java.time.Duration;

/**
 * Personal data that is deleted once nobody needs it any more.
 *
 * @param data its name in settings: {@code qunflow.privacy.retention.<data>}
 * @param kept for how long, where the settings name no other time
 * @param sql deletes or blanks rows from before {@code :before} (milliseconds), ends with {@code
 *     LIMIT :rows}; the rows it changed do not meet its condition any more
 */
public record Retention(String data, Duration kept, String sql) {}
