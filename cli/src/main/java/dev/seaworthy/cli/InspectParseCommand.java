package dev.seaworthy.cli;

import dev.seaworthy.core.config.ConfigParser;
import dev.seaworthy.core.java.JavaSources;
import dev.seaworthy.core.js.parse.JsParser;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.source.TextDecoder;
import dev.seaworthy.core.sql.SqlParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seaworthy inspect parse}: which files follow their language, and how long it took. */
@Command(
    name = "parse",
    description =
        "One line a file that is written in a known language: path, ok or error, line and column of"
            + " the first error, its message, microseconds of processor time; separated by tabs.")
final class InspectParseCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", description = "Files, folders or .zip archives.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--files-from",
      paramLabel = "LIST",
      description = "A file that holds one path a line.")
  private Path list;

  InspectParseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws TroubleException, InterruptedException {
    List<Path> all = new ArrayList<>(paths);
    if (list != null) {
      TextFile.read(list).text().lines().map(Path::of).forEach(all::add);
    }
    if (all.isEmpty()) {
      throw new TroubleException("name a path, or a list of paths with --files-from");
    }
    for (Path path : all) {
      if (Files.isRegularFile(path) && Language.of(path.toString()) != Language.TEXT) {
        print(path.toString(), TextFile.bytes(path));
      } else {
        Opened.use(path, source -> printAll(source.entries()));
      }
    }
    terminal.out().flush();
    return ExitCode.CLEAN;
  }

  private Void printAll(List<SourceEntry> entries) throws IOException {
    for (SourceEntry entry : entries) {
      if (Language.of(entry.path()) != Language.TEXT) {
        print(entry.path(), entry.read());
      }
    }
    return null;
  }

  private void print(String path, byte[] content) {
    Decoded decoded = TextDecoder.decode(content);
    if (decoded instanceof Decoded.Binary binary) {
      SourceFile nothing = new SourceFile(path, "");
      print(nothing, "error\t1\t1\tthis is no text: " + binary.reason(), 0);
      return;
    }
    SourceFile source = new SourceFile(path, ((Decoded.Text) decoded).text());
    long start = processorNanos();
    List<SyntaxProblem> problems = parse(source);
    long micros = (processorNanos() - start) / 1000;
    if (problems.isEmpty()) {
      print(new SourceFile(path, ""), "ok\t\t\t", micros);
    } else {
      print(source, error(source, problems.get(0)), micros);
    }
  }

  /** Returns the time that this thread has had, whatever else the machine does; or that passed. */
  private static long processorNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported()
        ? threads.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  /** Prints what became of a file; a message may repeat a part of it. */
  private void print(SourceFile source, String result, long micros) {
    String line = source.path() + "\t" + result + "\t" + micros + "\n";
    terminal.out().print(Discretion.about(source).redact(line));
  }

  private static String error(SourceFile source, SyntaxProblem problem) {
    int at = problem.span().start();
    return "error\t"
        + source.lines().line(at)
        + "\t"
        + source.lines().column(at)
        + "\t"
        + problem.message().replaceAll("\\s", " ");
  }

  private static List<SyntaxProblem> parse(SourceFile source) {
    return switch (source.language()) {
      case JAVASCRIPT, TYPESCRIPT, TSX -> JsParser.parse(source).problems();
      case JSON, YAML, TOML, DOTENV, PROPERTIES -> ConfigParser.parse(source).problems();
      case SQL -> SqlParser.parse(source).problems();
      case JAVA -> JavaSources.parse(source).problems();
      case TEXT -> List.of();
    };
  }
}
