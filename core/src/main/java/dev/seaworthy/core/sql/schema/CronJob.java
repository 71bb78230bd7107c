package dev.seaworthy.core.sql.schema;

import dev.seaworthy.core.source.Location;
import java.util.Optional;

/**
 * A job of {@code pg_cron}.
 *
 * @param name its name, empty for a job without one
 * @param schedule when it runs, as it is written
 * @param command what it runs
 * @param source the statement that scheduled it
 */
public record CronJob(Optional<String> name, String schedule, String command, Location source) {}
