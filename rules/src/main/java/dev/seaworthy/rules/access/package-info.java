/** Who may read and write which data. */
package dev.seaworthy.rules.access;
