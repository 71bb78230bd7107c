package dev.seaworthy.cli.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Reads contents from a repository, in any number of threads. Most contents are stored as what
 * differs from another one; a reader that is used again still has the other one.
 */
final class BlobReaders implements Closeable {
  private final Repository repository;
  private final Queue<ObjectReader> idle = new ConcurrentLinkedQueue<>();

  /** Creates readers; closing them closes the repository. */
  BlobReaders(Repository repository) {
    this.repository = repository;
  }

  /**
   * Returns the size of a content in bytes.
   *
   * @throws MissingObjectException if the repository does not have it
   */
  long size(ObjectId id) throws IOException {
    return use(reader -> reader.getObjectSize(id, Constants.OBJ_BLOB));
  }

  /**
   * Returns a content.
   *
   * @throws IOException if it cannot be read; the message says why in words for the user
   */
  byte[] read(ObjectId id) throws IOException {
    try {
      return use(reader -> reader.open(id, Constants.OBJ_BLOB).getCachedBytes());
    } catch (MissingObjectException e) {
      throw new IOException("it is missing from the repository", e);
    } catch (LargeObjectException e) {
      throw new IOException("it is too large", e);
    }
  }

  @FunctionalInterface
  private interface Use<T> {
    T apply(ObjectReader reader) throws IOException;
  }

  private <T> T use(Use<T> use) throws IOException {
    ObjectReader known = idle.poll();
    ObjectReader reader = known == null ? repository.newObjectReader() : known;
    try {
      return use.apply(reader);
    } finally {
      idle.add(reader);
    }
  }

  @Override
  public void close() {
    for (ObjectReader reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
    repository.close();
  }
}
