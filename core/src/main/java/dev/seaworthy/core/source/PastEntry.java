package dev.seaworthy.core.source;

/** What a file held at some time; its path is the one that it had then. */
public interface PastEntry extends SourceEntry {
  /** Returns the first commit that had the content. */
  Commit commit();
}
