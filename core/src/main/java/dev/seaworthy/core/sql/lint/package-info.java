/**
 * What Supabase's splinter says of a live database, said of the state after the migrations. The
 * names and keys of the lints are splinter's, so that both can be compared.
 */
package dev.seaworthy.core.sql.lint;
