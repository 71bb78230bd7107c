package dev.seaworthy.core.project;

/**
 * Something that one file shows and a project rule may need: an import, a statement, a read of an
 * environment variable. Implemented by small immutable records that hold values and spans, never a
 * tree, so that a tree can be dropped as soon as its file was walked.
 */
public interface Fact {}
