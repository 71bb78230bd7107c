/** Rules about what is opened and must be closed. */
package dev.seaworthy.rules.resource;
