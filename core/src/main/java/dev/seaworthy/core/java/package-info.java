/**
 * Java through javaparser: the syntax tree with spans in the units of {@link
 * dev.seaworthy.core.source}, and the control flow of each body. No types are resolved beyond what
 * one file shows.
 */
package dev.seaworthy.core.java;
