/** PL/pgSQL programs: the bodies of {@code DO} blocks and functions, as statements with spans. */
package dev.seaworthy.core.sql.plpgsql;
