package dev.seaworthy.cli.report;

import dev.seaworthy.rules.RulePage;
import dev.seaworthy.sarif.SarifOptions;
import dev.seaworthy.sarif.SarifWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of a report. */
public enum ReportFormat {
  /** For a person in front of a terminal. */
  TEXT {
    @Override
    public Reporter reporter(ReportOptions options) {
      return new TextReporter(options.version(), options.style());
    }
  },
  /** SARIF 2.1.0, for code hosts and editors. */
  SARIF {
    @Override
    public Reporter reporter(ReportOptions options) {
      SarifOptions sarif =
          new SarifOptions(
              options.sarifProfile(), options.version(), options.category(), options.root());
      return new SarifWriter(sarif, id -> RulePage.load(id).markdown())::write;
    }
  },
  /** Everything in the report, for programs; {@code docs/json.md} describes it. */
  JSON {
    @Override
    public Reporter reporter(ReportOptions options) {
      return new JsonReporter(options.version());
    }
  },
  /** One line per finding in the style of compilers, for problem matchers and editors. */
  GCC {
    @Override
    public Reporter reporter(ReportOptions options) {
      return new GccReporter();
    }
  };

  /** Returns the reporter of this format. */
  public abstract Reporter reporter(ReportOptions options);

  /** Returns the word that the command line uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format with a word, or empty if there is none. */
  public static Optional<ReportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
