/** The collectors of facts that every audit needs, whatever its rules. */
package dev.seaworthy.core.collect;
