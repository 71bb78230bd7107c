package dev.seaworthy.cli;

import dev.seaworthy.cli.report.ReportFormat;
import dev.seaworthy.cli.report.ReportOptions;
import dev.seaworthy.core.engine.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Where a report goes in which format.
 *
 * @param format the format
 * @param file the file, or empty for the standard output
 */
record Destination(ReportFormat format, Optional<Path> file) {
  private static final List<ReportFormat> FORMATS = List.of(ReportFormat.values());

  /**
   * Reads {@code FORMAT} or {@code FORMAT=FILE}.
   *
   * @throws TroubleException if there is no such format, or no folder for the file
   */
  static Destination of(String option) throws TroubleException {
    int equals = option.indexOf('=');
    String word = equals < 0 ? option : option.substring(0, equals);
    ReportFormat format = Words.find("format", word, FORMATS, ReportFormat::word);
    if (equals < 0) {
      return new Destination(format, Optional.empty());
    }
    Path file = path(option.substring(equals + 1));
    if (Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
      throw new TroubleException("cannot write " + file + ": no such folder");
    }
    return new Destination(format, Optional.of(file));
  }

  private static Path path(String name) throws TroubleException {
    try {
      return Path.of(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new TroubleException("'" + name + "' is not the name of a file");
    }
  }

  /**
   * Writes the whole file or nothing of it, so that whoever reads it never meets a half. A device
   * or a pipe is written as it comes.
   *
   * @throws NoSuchElementException if the destination is the standard output
   * @throws TroubleException if the disk refuses
   */
  void write(Report report, ReportOptions options) throws TroubleException {
    Path file = this.file.orElseThrow();
    boolean replaceable = Files.notExists(file) || Files.isRegularFile(file);
    Path written = replaceable ? file.resolveSibling(file.getFileName() + ".unfinished") : file;
    try {
      try (Writer out = writer(written)) {
        format.reporter(options).write(report, out);
      }
      if (replaceable) {
        move(written, file);
      }
    } catch (IOException e) {
      throw new TroubleException("cannot write " + file + ": " + e.getMessage());
    }
  }

  /** Writes half a surrogate pair, which source text can hold, as a question mark. */
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
