package dev.seaworthy.core.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A host that apps are deployed to.
 *
 * @param id what {@code --target} takes
 * @param name the name that reports print
 * @param process what happens to the app's process
 * @param beside whether it only runs functions beside an app that is hosted elsewhere
 * @param disk what happens to files that the app writes, or empty where that was not looked up
 * @param rollback how an earlier deploy is put back, or empty where that was not looked up
 * @param marks what shows the host in a repository
 */
public record Platform(
    String id,
    String name,
    Process process,
    boolean beside,
    Optional<Disk> disk,
    Optional<Rollback> rollback,
    Marks marks) {

  /** What happens to the app's process. */
  public enum Process {
    /** One process serves many requests, until the next deploy or restart. */
    PERSISTENT,
    /** The host starts and stops processes as requests come and go. */
    PER_REQUEST,
    /** There is no process: the host serves files. */
    NONE
  }

  /**
   * What happens to files that the app writes.
   *
   * @param volume where a volume comes from that keeps files; everything else is lost
   * @param fact where that is read
   */
  public record Disk(Volume volume, PlatformFact fact) {}

  /** Where a volume comes from. */
  public enum Volume {
    /** There are none. */
    NONE,
    /** The host's settings file in the repository declares it. */
    DECLARED,
    /** It is attached outside the repository. */
    ATTACHED
  }

  /**
   * How an earlier deploy is put back.
   *
   * @param instant whether that needs no build
   * @param fact where that is read
   */
  public record Rollback(boolean instant, PlatformFact fact) {}

  /**
   * What shows a host in a repository.
   *
   * @param files globs of files that only this host reads
   * @param dependencies packages that hint at it
   * @param deployments values of {@code deploymentTarget} in {@code .replit}
   * @param commands texts of a deploy step
   * @param entries globs, below the target's folder, of files that the host runs on its own
   */
  public record Marks(
      List<Glob> files,
      List<String> dependencies,
      List<String> deployments,
      List<String> commands,
      List<Glob> entries) {}

  /** Returns whether it runs the app itself, rather than serve files or functions beside it. */
  public boolean runsApp() {
    return process != Process.NONE && !beside;
  }

  static Process process(String word) {
    return Process.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
