/**
 * Expressions and queries as far as the programs in migrations need them: conditions on the
 * catalogue, lists of names, texts that are put together and executed. What is not understood is
 * kept as an opaque leaf.
 */
package dev.seaworthy.core.sql.expression;
