package dev.seaworthy.cli.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the symbolic links in an archive: {@link java.util.zip} does not tell them from files,
 * whose text is then a path. Reads the central directory as APPNOTE.TXT 6.3.10 §4.3.12 and §4.3.16
 * lay it out. In the 64-bit variant, which no export of an app needs, no link is recognised.
 */
final class ZipLinks {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int HEADER_SIGNATURE = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private static final int TYPE_BITS = 0xF000;
  private static final int LINK = 0xA000;

  private ZipLinks() {}

  /** Returns the positions of the links in the order of the central directory, from 0. */
  static Set<Integer> of(Path archive) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
      ByteBuffer tail =
          read(file, Math.max(0, file.length() - END_LENGTH - LONGEST_COMMENT), file.length());
      int end = endRecord(tail);
      long endPosition = file.length() - tail.capacity() + end;
      long directoryLength = end < 0 ? 0 : Integer.toUnsignedLong(tail.getInt(end + 12));
      if (directoryLength == 0 || directoryLength > endPosition) {
        return Set.of();
      }
      return links(read(file, endPosition - directoryLength, endPosition));
    }
  }

  private static int endRecord(ByteBuffer tail) {
    int at = tail.capacity() - END_LENGTH;
    while (at >= 0 && tail.getInt(at) != END_SIGNATURE) {
      at--;
    }
    return at;
  }

  private static Set<Integer> links(ByteBuffer directory) {
    Set<Integer> links = new HashSet<>();
    int at = 0;
    for (int index = 0; at + HEADER_LENGTH <= directory.capacity(); index++) {
      if (directory.getInt(at) != HEADER_SIGNATURE) {
        break;
      }
      int unixMode = directory.getShort(at + 40);
      if ((unixMode & TYPE_BITS) == LINK) {
        links.add(index);
      }
      at +=
          HEADER_LENGTH
              + length(directory, at + 28)
              + length(directory, at + 30)
              + length(directory, at + 32);
    }
    return links;
  }

  private static int length(ByteBuffer directory, int at) {
    return Short.toUnsignedInt(directory.getShort(at));
  }

  private static ByteBuffer read(RandomAccessFile file, long from, long to) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(to - from)];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
