package dev.seaworthy.core.engine;

import dev.seaworthy.core.engine.FileResult.RuleTrace;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileFacts;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.source.Decoded;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.Notification;
import dev.seaworthy.core.source.SourceEntry;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import dev.seaworthy.core.source.TextDecoder;
import dev.seaworthy.core.text.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The map step: reads a file, parses it once, walks it once for all rules and collectors. */
final class FileAnalyzer {
  /** Who has not seen the cause in the first few will not find it in the hundredth. */
  private static final int MOST_PROBLEMS = 5;

  private final String prefix;
  private final List<FileRule> rules;
  private final List<FactCollector> collectors;
  private final Vocabulary words;

  FileAnalyzer(String prefix, List<FileRule> rules, List<FactCollector> collectors) {
    this.prefix = prefix;
    this.rules = rules;
    this.collectors = collectors;
    Set<String> asked = new TreeSet<>(Set.of(Suppression.KEYWORD));
    collectors.forEach(collector -> asked.addAll(collector.words()));
    this.words = new Vocabulary(asked);
  }

  FileResult analyze(SourceEntry entry) {
    try {
      Decoded decoded = TextDecoder.decode(entry.path(), entry.read());
      if (decoded instanceof Decoded.Binary binary) {
        return unread(file(entry, ""), Notification.Kind.SKIPPED, "is binary: " + binary.reason());
      }
      return analyze(file(entry, ((Decoded.Text) decoded).text()));
    } catch (IOException e) {
      String why = "cannot be read: " + e.getMessage();
      return unread(file(entry, ""), Notification.Kind.UNREADABLE, why);
    }
  }

  private SourceFile file(SourceEntry entry, String text) {
    return new SourceFile(prefix, entry.path(), text);
  }

  /** A file that is no text and need not be, such as an image, leaves nothing in doubt. */
  private static FileResult unread(SourceFile file, Notification.Kind kind, String why) {
    Language language = file.language();
    boolean expected = kind == Notification.Kind.SKIPPED && language == Language.TEXT;
    FileFacts nothing =
        new FileFacts(file.path(), language, FileRole.of(file.pathInApp()), expected, List.of());
    Notification notification =
        new Notification(
            kind, Location.ofFile(file.path()), "the file " + why + "; it was not audited");
    return new FileResult(nothing, Map.of(), List.of(), List.of(notification), Set.of());
  }

  private FileResult analyze(SourceFile source) {
    FileContext context =
        new FileContext(source, FileRole.of(source.pathInApp()), words.in(source.text()));
    ListenerTable table = new ListenerTable();
    List<Participant> participants = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (FileRule rule : rules) {
      Participant participant = enrol(rule.id(), participants);
      participant.guard(() -> rule.check(context, table.of(participant), participant));
    }
    for (FactCollector collector : collectors) {
      Participant participant = enrol(collector.getClass().getSimpleName(), participants);
      participant.guard(() -> collector.collect(context, table.of(participant), facts::add));
    }
    table.tellText(source);
    List<SyntaxProblem> problems = Parsers.parse(source, table);
    return result(context, participants, facts, problems);
  }

  private static Participant enrol(String name, List<Participant> participants) {
    Participant participant = new Participant(name);
    participants.add(participant);
    return participant;
  }

  private static FileResult result(
      FileContext context,
      List<Participant> participants,
      List<Fact> facts,
      List<SyntaxProblem> problems) {
    SourceFile source = context.source();
    List<Notification> notifications = new ArrayList<>();
    problems.stream()
        .limit(MOST_PROBLEMS)
        .map(problem -> syntaxNotification(source, problem.span(), problem.message()))
        .forEach(notifications::add);
    if (problems.size() > MOST_PROBLEMS) {
      String more = (problems.size() - MOST_PROBLEMS) + " more syntax errors follow in this file";
      Span next = problems.get(MOST_PROBLEMS).span();
      notifications.add(syntaxNotification(source, next, more));
    }
    Map<String, RuleTrace> traces = new TreeMap<>();
    Set<String> crashed = new TreeSet<>();
    for (Participant participant : participants) {
      if (participant.crash() != null) {
        crashed.add(participant.name());
        notifications.add(crashNotification(source, participant));
      }
      if (participant.examinedCount() > 0 || !participant.findings().isEmpty()) {
        traces.put(participant.name(), trace(source, participant));
      }
    }
    FileFacts fileFacts =
        new FileFacts(source.path(), source.language(), context.role(), problems.isEmpty(), facts);
    List<Suppression> suppressions =
        context.mentions(Suppression.KEYWORD) ? Suppression.in(source) : List.of();
    return new FileResult(fileFacts, traces, suppressions, notifications, crashed);
  }

  private static Notification syntaxNotification(SourceFile source, Span place, String message) {
    return new Notification(Notification.Kind.SYNTAX, source.at(place), message);
  }

  private static RuleTrace trace(SourceFile source, Participant participant) {
    Location first =
        participant.firstExamined() == null ? null : source.at(participant.firstExamined());
    return new RuleTrace(participant.examinedCount(), first, List.copyOf(participant.findings()));
  }

  private static Notification crashNotification(SourceFile source, Participant participant) {
    return new Notification(
        Notification.Kind.RULE_CRASH,
        Location.ofFile(source.path()),
        participant.name()
            + " crashed on this file ("
            + participant.crash()
            + "); the other rules ran. Please report it.");
  }
}
