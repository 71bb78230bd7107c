package dev.seaworthy.core.source;

import java.io.IOException;

/** A file of the tree before it is read. */
public interface SourceEntry {
  /** Returns the path relative to the root of the reports, with forward slashes. */
  String path();

  /** Returns the size in bytes. */
  long size();

  /**
   * Reads the bytes.
   *
   * @throws IOException if the file cannot be read; the message says why in words for the user
   */
  byte[] read() throws IOException;
}
