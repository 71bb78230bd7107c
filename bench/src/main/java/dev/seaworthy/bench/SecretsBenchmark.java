package dev.seaworthy.bench;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.rules.secrets.SecretPack;
import dev.seaworthy.rules.secrets.SecretScan;
import dev.seaworthy.rules.secrets.scan.ScanConfig;
import dev.seaworthy.rules.secrets.scan.ScanConfigReader;
import dev.seaworthy.rules.secrets.scan.ScanOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each operation searches all files of a folder once, in one thread. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8)
@Measurement(iterations = 8)
@State(Scope.Benchmark)
public class SecretsBenchmark {
  /** The folder. */
  @Param("")
  String corpus;

  /** A configuration of gitleaks, or nothing for Seaworthy's own rules. */
  @Param("")
  String config;

  /** How often encoded text is decoded and searched again. */
  @Param("0")
  int depth;

  private List<SourceFile> files;
  private SecretScan scan;

  /** Reads the files and the configuration. */
  @Setup
  public void read() throws IOException {
    Path root = Path.of(corpus);
    try (Stream<Path> paths = Files.walk(root)) {
      files =
          paths
              .filter(Files::isRegularFile)
              .sorted()
              .map(path -> new SourceFile(root.relativize(path).toString(), text(path)))
              .toList();
    }
    ScanConfig rules =
        config.isEmpty()
            ? SecretPack.standard().scanner().config()
            : ScanConfigReader.read(config, Files.readString(Path.of(config)));
    scan = new SecretScan(rules);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  /** Searches texts that are in memory; nothing that is known of a text is kept. */
  @Benchmark
  public void search(Blackhole hole) {
    ScanOptions options = new ScanOptions(depth, true);
    for (SourceFile file : files) {
      hole.consume(scan.secretsIn(new SourceFile(file.path(), file.text()), options));
    }
  }
}
