/** The database engine, pooling, schema and queries. */
package dev.seaworthy.rules.database;
