/** Searching texts for many words in one pass. */
package dev.seaworthy.core.text;
