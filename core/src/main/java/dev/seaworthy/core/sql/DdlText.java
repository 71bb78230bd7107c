package dev.seaworthy.core.sql;

import static java.util.stream.Collectors.joining;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Turns what the grammar matched back into names, spans and texts.
 *
 * @param tokens the tokens of the statement
 */
record DdlText(SqlTokens tokens) {
  private static final Set<String> ARGUMENT_MODES = Set.of("in", "out", "inout", "variadic");
  private static final Set<String> TYPE_STARTS =
      Set.of("double", "character", "char", "bit", "timestamp", "time", "national", "interval");
  private static final Set<String> TYPE_CONTINUATIONS =
      Set.of(
          "precision",
          "varying",
          "with",
          "without",
          "time",
          "zone",
          "array",
          "year",
          "month",
          "day",
          "hour",
          "minute",
          "second",
          "to",
          "character");

  Span span(ParserRuleContext context) {
    Token stop = context.getStop();
    int start = context.getStart().getStartIndex();
    return stop == null || stop.getStopIndex() < start
        ? new Span(start, start)
        : new Span(start, stop.getStopIndex() + 1);
  }

  SqlTokens slice(ParserRuleContext context) {
    return tokens.slice(context.getStart().getTokenIndex(), context.getStop().getTokenIndex() + 1);
  }

  /** Returns the tokens between the brackets of a group. */
  SqlTokens inside(ParserRuleContext group) {
    return tokens.slice(group.getStart().getTokenIndex() + 1, group.getStop().getTokenIndex());
  }

  String identifier(ParserRuleContext name) {
    return Literals.identifier(tokens.textOf(name.getStart().getTokenIndex()));
  }

  List<String> identifiers(List<? extends ParserRuleContext> names) {
    return names.stream().map(this::identifier).toList();
  }

  List<String> columns(PostgresDdl.ColumnNamesContext names) {
    return names == null ? List.of() : identifiers(names.name());
  }

  /** Returns the schema and the name; a catalogue name before them is left out. */
  ObjectName objectName(PostgresDdl.QualifiedNameContext context) {
    List<String> labels = identifiers(context.label());
    String first = identifier(context.name());
    if (labels.isEmpty()) {
      return ObjectName.unqualified(first);
    }
    String schema = labels.size() == 1 ? first : labels.get(labels.size() - 2);
    return new ObjectName(schema, labels.get(labels.size() - 1));
  }

  /** Returns the roles without the obsolete word {@code GROUP}. */
  List<String> roles(PostgresDdl.RolesContext context) {
    return context.role().stream()
        .map(role -> Literals.identifier(tokens.textOf(role.getStop().getTokenIndex())))
        .toList();
  }

  /** Returns the text of a string constant, or the folded name of a word. */
  String value(int index) {
    return switch (tokens.get(index).kind()) {
      case STRING, DOLLAR_STRING -> Literals.string(tokens.textOf(index));
      default -> Literals.identifier(tokens.textOf(index));
    };
  }

  /** Returns the text within the parentheses of a group as it is written. */
  Fragment condition(PostgresDdl.GroupContext group) {
    int start = group.getStart().getStopIndex() + 1;
    Span span = new Span(start, group.getStop().getStartIndex());
    String text = span.of(tokens.text());
    int leading = text.length() - text.stripLeading().length();
    Span trimmed = new Span(start + leading, start + leading + text.strip().length());
    return new Fragment(text.strip(), trimmed);
  }

  /** Returns the text of a string constant with the span of its content. */
  Fragment body(Token string) {
    String written = tokens.textOf(string.getTokenIndex());
    int start = string.getStartIndex() + Literals.contentStart(written);
    String text = Literals.string(written);
    return new Fragment(text, new Span(start, Math.max(start, string.getStopIndex())));
  }

  /** Returns tokens with single blanks between words, in lower case unless quoted. */
  static String normalized(SqlTokens tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean word = isWordLike(tokens, i);
      if (i > 0 && word && (isWordLike(tokens, i - 1) || tokens.is(i - 1, Kind.RIGHT_PAREN))) {
        text.append(' ');
      }
      text.append(tokens.is(i, Kind.WORD) ? tokens.word(i) : tokens.textOf(i));
    }
    return text.toString();
  }

  private static boolean isWordLike(SqlTokens tokens, int index) {
    return switch (tokens.get(index).kind()) {
      case WORD, QUOTED_IDENTIFIER, STRING, NUMBER -> true;
      default -> false;
    };
  }

  /** Returns the string constants between the brackets of a group. */
  List<String> strings(ParserRuleContext group) {
    SqlTokens inside = inside(group);
    return IntStream.range(0, inside.size())
        .filter(i -> inside.is(i, Kind.STRING))
        .mapToObj(i -> Literals.string(inside.textOf(i)))
        .toList();
  }

  /** Returns the arguments in the parentheses after a function's name. */
  List<FunctionArgument> arguments(PostgresDdl.GroupContext group) {
    return inside(group).splitAtCommas().stream()
        .filter(argument -> argument.size() > 0)
        .flatMap(argument -> argument(argument).stream())
        .toList();
  }

  private static Optional<FunctionArgument> argument(SqlTokens argument) {
    int end = endOfDeclaration(argument);
    int start = 0;
    String mode = "in";
    if (ARGUMENT_MODES.contains(argument.word(0)) && end > 1) {
      mode = argument.word(0);
      start = 1;
    }
    Optional<String> name = Optional.empty();
    if (end - start > 1 && hasName(argument, start, end)) {
      name = Optional.of(Literals.identifier(argument.textOf(start)));
      start++;
    }
    return start < end
        ? Optional.of(
            new FunctionArgument(
                mode, name, normalized(argument.slice(start, end)), end < argument.size()))
        : Optional.empty();
  }

  private static int endOfDeclaration(SqlTokens argument) {
    return IntStream.range(0, argument.size())
        .filter(
            i ->
                argument.isWord(i, "default")
                    || argument.isSymbol(i, "=")
                    || argument.isSymbol(i, ":="))
        .findFirst()
        .orElse(argument.size());
  }

  /** A declaration {@code a b} is a name and a type unless both words make up one type. */
  private static boolean hasName(SqlTokens argument, int start, int end) {
    boolean wordFollows =
        argument.is(start + 1, Kind.WORD) || argument.is(start + 1, Kind.QUOTED_IDENTIFIER);
    boolean oneType =
        TYPE_STARTS.contains(argument.word(start))
            && TYPE_CONTINUATIONS.contains(argument.word(start + 1));
    return start + 1 < end && wordFollows && !oneType;
  }

  static String upperWords(SqlTokens tokens) {
    return tokens.list().stream()
        .map(token -> tokens.text().substring(token.start(), token.end()))
        .collect(joining(" "))
        .toUpperCase(Locale.ROOT);
  }
}
