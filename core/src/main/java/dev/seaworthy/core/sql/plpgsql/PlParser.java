package dev.seaworthy.core.sql.plpgsql;

import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.sql.Literals;
import dev.seaworthy.core.sql.SqlToken.Kind;
import dev.seaworthy.core.sql.SqlTokens;
import dev.seaworthy.core.sql.expression.ExpressionParser;
import dev.seaworthy.core.sql.expression.QueryParser;
import dev.seaworthy.core.sql.expression.SqlExpression;
import dev.seaworthy.core.sql.plpgsql.PlStatement.Branch;
import dev.seaworthy.core.sql.plpgsql.PlStatement.Declaration;
import dev.seaworthy.core.sql.plpgsql.PlStatement.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads PL/pgSQL by recursive descent: blocks, branches and loops; what they hold {@link
 * BasicStatements} reads.
 *
 * <p>Source: chapter 43 of the PostgreSQL manual, "PL/pgSQL".
 */
public final class PlParser {
  private static final Set<String> BODY_ENDS =
      Set.of("end", "elsif", "elseif", "else", "exception", "when");

  /** The parser calls itself per block; beyond this the stack is at risk. */
  private static final int MAX_DEPTH = 200;

  private final SqlTokens tokens;
  private int position;
  private int depth;

  private PlParser(SqlTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads a program.
   *
   * @return the outermost block, or empty where the text is no program
   */
  public static Optional<PlStatement.Block> parse(String program) {
    SqlTokens tokens = SqlTokens.of(program);
    if (tokens.isTooDeep()) {
      return Optional.empty();
    }
    PlParser parser = new PlParser(tokens);
    parser.passLabel();
    return parser.at("declare") || parser.at("begin")
        ? Optional.of(parser.block())
        : Optional.empty();
  }

  private PlStatement.Block block() {
    int start = position;
    List<Declaration> declarations = new ArrayList<>();
    if (accept("declare")) {
      while (position < tokens.size() && !at("begin")) {
        BasicStatements.declaration(until(";")).ifPresent(declarations::add);
      }
    }
    accept("begin");
    List<PlStatement> body = body();
    List<Handler> handlers = new ArrayList<>();
    if (accept("exception")) {
      while (accept("when")) {
        handlers.add(handler());
      }
    }
    accept("end");
    until(";");
    return new PlStatement.Block(span(start), declarations, body, handlers);
  }

  private Handler handler() {
    List<String> conditions = new ArrayList<>();
    while (position < tokens.size() && !at("then")) {
      if (tokens.is(position, Kind.WORD) && !at("or")) {
        conditions.add(tokens.word(position));
      }
      position++;
    }
    accept("then");
    return new Handler(conditions, body());
  }

  private List<PlStatement> body() {
    List<PlStatement> body = new ArrayList<>();
    while (position < tokens.size() && !BODY_ENDS.contains(tokens.word(position))) {
      if (tokens.is(position, Kind.SEMICOLON)) {
        position++;
      } else {
        passLabel();
        depth++;
        body.add(depth > MAX_DEPTH ? passed() : statement());
        depth--;
      }
    }
    return body;
  }

  /** Passes over what nests too deep to be read. */
  private PlStatement passed() {
    int start = position;
    position = tokens.size();
    return new PlStatement.OtherLoop(span(start));
  }

  /** Passes over {@code <<label>>}. */
  private void passLabel() {
    if (tokens.isSymbol(position, "<<")) {
      while (position < tokens.size() && !tokens.isSymbol(position, ">>")) {
        position++;
      }
      position++;
    }
  }

  private PlStatement statement() {
    int start = position;
    switch (tokens.word(position)) {
      case "declare", "begin":
        return block();
      case "if":
        return conditional();
      case "for":
        return forLoop();
      case "foreach":
        return forEach();
      case "loop", "while":
        until("loop");
        body();
        return endOfLoop(start);
      case "case":
        return caseStatement();
      default:
        SqlTokens written = until(";");
        return BasicStatements.read(written, span(start));
    }
  }

  private PlStatement conditional() {
    int start = position++;
    List<Branch> branches = new ArrayList<>();
    List<PlStatement> otherwise = List.of();
    branches.add(branch());
    while (at("elsif") || at("elseif")) {
      position++;
      branches.add(branch());
    }
    if (accept("else")) {
      otherwise = body();
    }
    accept("end");
    until(";");
    return new PlStatement.If(span(start), branches, otherwise);
  }

  private Branch branch() {
    SqlExpression condition = ExpressionParser.parse(until("then"));
    return new Branch(condition, body());
  }

  /** Passes over {@code CASE … END CASE}; its branches are not read. */
  private PlStatement caseStatement() {
    int start = position++;
    until("when");
    while (position < tokens.size() && !at("end")) {
      until("then");
      body();
      if (accept("else")) {
        body();
      } else {
        accept("when");
      }
    }
    until(";");
    return new PlStatement.OtherLoop(span(start));
  }

  private PlStatement forLoop() {
    int start = position++;
    SqlTokens head = until("loop");
    List<PlStatement> body = body();
    int in = 0;
    while (in < head.size() && !head.isWord(in, "in")) {
      in++;
    }
    SqlTokens source = head.slice(Math.min(in + 1, head.size()), head.size());
    if (source.is(0, Kind.LEFT_PAREN) && source.afterGroup(0) == source.size()) {
      source = source.slice(1, source.size() - 1);
    }
    PlStatement end = endOfLoop(start);
    if (!source.isWord(0, "select")) {
      return end;
    }
    return new PlStatement.ForQuery(
        end.span(), BasicStatements.names(head.slice(0, in)), QueryParser.parse(source), body);
  }

  private PlStatement forEach() {
    int start = position++;
    SqlTokens head = until("loop");
    List<PlStatement> body = body();
    PlStatement end = endOfLoop(start);
    for (int i = 0; i + 1 < head.size(); i++) {
      if (head.areWords(i, "in", "array")) {
        return new PlStatement.ForEach(
            end.span(),
            Literals.identifier(head.textOf(0)),
            BasicStatements.expression(head, i + 2),
            body);
      }
    }
    return end;
  }

  private PlStatement endOfLoop(int start) {
    accept("end");
    until(";");
    return new PlStatement.OtherLoop(span(start));
  }

  /** Returns what stands before a word or a semicolon outside of brackets, and passes over both. */
  private SqlTokens until(String end) {
    int start = position;
    while (position < tokens.size()) {
      boolean found =
          end.equals(";") ? tokens.is(position, Kind.SEMICOLON) : tokens.isWord(position, end);
      if (found) {
        return tokens.slice(start, position++);
      }
      boolean group =
          tokens.is(position, Kind.LEFT_PAREN) || tokens.is(position, Kind.LEFT_BRACKET);
      position = group ? tokens.afterGroup(position) : position + 1;
    }
    return tokens.slice(start, position);
  }

  private boolean at(String word) {
    return tokens.isWord(position, word);
  }

  private boolean accept(String word) {
    if (at(word)) {
      position++;
      return true;
    }
    return false;
  }

  /** Returns the span from a token to the last one read. */
  private Span span(int start) {
    int last = Math.max(start, Math.min(position, tokens.size()) - 1);
    return new Span(tokens.get(start).start(), tokens.get(last).end());
  }
}
