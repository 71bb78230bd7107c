/**
 * What the roles of the Data API may do with each table, once grants and policies are taken
 * together: the conditions of policies are decided, for four principals, without any data.
 */
package dev.seaworthy.core.sql.access;
