package dev.seaworthy.core.sql;

/**
 * A table whose columns another one copies.
 *
 * @param table the table
 * @param indexes whether its keys and indexes are copied too
 */
public record LikeTable(ObjectName table, boolean indexes) {}
