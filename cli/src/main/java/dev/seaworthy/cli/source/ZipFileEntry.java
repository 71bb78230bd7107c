package dev.seaworthy.cli.source;

import dev.seaworthy.core.source.SourceEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file in an archive.
 *
 * @param path relative to the root of the reports
 * @param zip the open archive
 * @param entry its entry there
 */
record ZipFileEntry(String path, ZipFile zip, ZipEntry entry) implements SourceEntry {

  @Override
  public long size() {
    return entry.getSize() < 0 ? Long.MAX_VALUE : entry.getSize();
  }

  @Override
  public byte[] read() throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) Math.min(size(), Selection.LARGEST_BYTES));
      if (in.read() >= 0) {
        throw new IOException("it is larger than the archive says");
      }
      return content;
    }
  }
}
