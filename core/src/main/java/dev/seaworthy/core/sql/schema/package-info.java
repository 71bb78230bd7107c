/**
 * The database as the migrations leave it: {@link dev.seaworthy.core.sql.schema.SchemaReplay}
 * applies their statements in order and yields a {@link dev.seaworthy.core.sql.schema.Schema}.
 */
package dev.seaworthy.core.sql.schema;
