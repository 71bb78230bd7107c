package dev.seaworthy.core.engine;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.PastFile;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.PastEntry;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.TextDecoder;
import dev.seaworthy.core.text.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws facts from what files held before: from their text, which is not parsed. */
final class PastAnalyzer {
  private final String prefix;
  private final List<FactCollector> collectors;
  private final Vocabulary words;

  PastAnalyzer(String prefix, List<FactCollector> collectors) {
    this.prefix = prefix;
    this.collectors = collectors;
    this.words =
        new Vocabulary(collectors.stream().flatMap(each -> each.words().stream()).toList());
  }

  PastResult analyze(PastEntry entry) {
    try {
      return TextDecoder.decode(entry.path(), entry.read()) instanceof Decoded.Text decoded
          ? collect(entry, new SourceFile(prefix, entry.path(), decoded.text()))
          : nothing(entry, Optional.empty());
    } catch (IOException e) {
      return nothing(entry, Optional.of(e.getMessage()));
    }
  }

  private PastResult nothing(PastEntry entry, Optional<String> unsearched) {
    SourceFile empty = new SourceFile(prefix, entry.path(), "");
    return result(entry, empty, List.of(), unsearched);
  }

  private PastResult collect(PastEntry entry, SourceFile source) {
    FileContext context =
        new FileContext(source, FileRole.of(source.pathInApp()), words.in(source.text()));
    ListenerTable table = new ListenerTable();
    List<Participant> participants = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (FactCollector collector : collectors) {
      Participant participant = new Participant(collector.getClass().getSimpleName());
      participants.add(participant);
      participant.guard(() -> collector.collect(context, table.of(participant), facts::add));
    }
    table.tellText(source);
    Optional<String> crashed =
        participants.stream()
            .filter(participant -> participant.crash() != null)
            .map(participant -> participant.name() + " crashed (" + participant.crash() + ")")
            .findFirst();
    return result(entry, source, facts, crashed);
  }

  private static PastResult result(
      PastEntry entry, SourceFile source, List<Fact> facts, Optional<String> unsearched) {
    FileRole role = FileRole.of(source.pathInApp());
    FileFacts fileFacts =
        new FileFacts(source.path(), source.language(), role, unsearched.isEmpty(), facts);
    return new PastResult(new PastFile(entry, fileFacts), unsearched);
  }
}
