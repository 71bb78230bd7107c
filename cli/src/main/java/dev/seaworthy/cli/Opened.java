package dev.seaworthy.cli;

import dev.seaworthy.cli.source.Source;
import dev.seaworthy.cli.source.UnusableSourceException;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Opens what the user named, does something with it and closes it. */
final class Opened {
  private Opened() {}

  /**
   * Something to do with an open source.
   *
   * @param <T> the type of what comes of it
   */
  @FunctionalInterface
  interface Use<T> {
    T apply(Source source) throws IOException, TroubleException, InterruptedException;
  }

  /**
   * Opens a path and uses it.
   *
   * @throws TroubleException if the path holds nothing to audit or cannot be read
   * @throws InterruptedException if the calling thread is interrupted
   */
  static <T> T use(Path path, Use<T> use) throws TroubleException, InterruptedException {
    try (Source source = Source.open(path)) {
      return use.apply(source);
    } catch (UnusableSourceException e) {
      throw new TroubleException(e.getMessage());
    } catch (IOException e) {
      throw new TroubleException(path + " cannot be read: " + e.getMessage());
    }
  }

  /** Draws the facts of a source without judging them. */
  static ProjectFacts facts(Source source) throws InterruptedException {
    int jobs = Runtime.getRuntime().availableProcessors();
    return new Auditor(Rules.plan(List.of(), Map.of(), Settings.NONE, jobs))
        .facts(source, Progress.NONE);
  }
}
