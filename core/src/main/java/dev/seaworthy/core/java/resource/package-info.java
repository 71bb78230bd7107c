/** What Java acquires and releases, for the analysis of core.typestate. */
package dev.seaworthy.core.java.resource;
