package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

import dev.seaworthy.core.js.ast.Declaration.ClassDeclaration;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.Expression.SequenceExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Expression.UpdateExpression;
import dev.seaworthy.core.js.ast.Literal;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.VariableKind;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.List;

/**
 * What the grammar accepts and the languages refuse all the same: the "early errors" that ECMA-262
 * lists below its productions, as far as other parsers report them without looking at scopes. They
 * are reported and the tree is kept, because it says what the author meant.
 */
final class EarlyErrors {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;

  private final boolean typeScript;

  /** Those of parameters, members and tags. */
  final MemberErrors members;

  EarlyErrors(ParserBase parser, Dialect dialect) {
    this.parser = parser;
    this.typeScript = dialect.typeScript();
    this.members = new MemberErrors(parser, dialect);
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
  }

  // names

  /** A name that is an operator where it is declared. */
  void binding(int token) {
    int word = tokens.word[token];
    boolean operator =
        word == YIELD && (parser.allowed & Allowed.YIELD) != 0
            || word == AWAIT && (parser.allowed & Allowed.AWAIT) != 0;
    if (operator) {
      refuse(token, Quoted.token(tokens, token) + " cannot be a name in this kind of function");
    }
  }

  /** A declaration without a name that is no default export. */
  void named(Identifier id, int start) {
    int first = tokens.indexOf(start);
    if (id == null && (first == 0 || tokens.type[first - 1] != DEFAULT)) {
      refuse(first, "this declaration lacks a name");
    }
  }

  /** The property of {@code new}, by the token just read. */
  void newTarget() {
    if (!tokens.text(cursor.at - 1).equals("target")) {
      refuse(cursor.at - 1, "the only property of 'new' is 'target'");
    }
  }

  /** A keyword or string as the name of what is imported, by the token just read. */
  void importedName() {
    int token = cursor.at - 1;
    if (tokens.type[token] != IDENTIFIER) {
      refuse(token, Quoted.token(tokens, token) + " cannot be the name of a variable");
    }
  }

  /** Keywords or strings as the names of what this file itself exports. */
  void exportedNames(List<ExportSpecifier> specifiers) {
    for (ExportSpecifier specifier : specifiers) {
      int token = tokens.indexOf(specifier.local().start());
      if (tokens.type[token] != IDENTIFIER) {
        refuse(token, Quoted.token(tokens, token) + " cannot be the name of a variable");
      }
    }
  }

  /** Keywords that are written with escapes, which only what follows a dot or is a key may be. */
  void escapedKeywords() {
    for (int token : tokens.escapedKeywords) {
      boolean property =
          token > 0 && (tokens.type[token - 1] == DOT || tokens.type[token - 1] == OPTIONAL);
      boolean key =
          switch (tokens.typeAt(token + 1)) {
            case COLON, LPAREN, ASSIGN, LT, QUESTION -> true;
            default -> tokens.wordAt(token + 1) == AS;
          };
      if (!property && !key) {
        refuse(token, "a keyword cannot be written with escapes");
      }
    }
  }

  // expressions

  /** {@code super} that is neither called nor followed by a property. */
  void superReference() {
    boolean constructed = cursor.at > 1 && tokens.type[cursor.at - 2] == NEW;
    boolean used =
        switch (cursor.type()) {
          case DOT, LBRACKET -> true;
          case LPAREN, LT -> !constructed;
          default -> false;
        };
    if (!used) {
      refuse(cursor.at - 1, "'super' must be called or be followed by a property");
    }
  }

  /** The call of {@code import} where a constructor is named. */
  void constructee(Expression callee) {
    if (callee instanceof ImportExpression && !parser.tree.isParenthesized(callee)) {
      refuse(callee, "an import cannot be constructed");
    }
  }

  /** The operand of {@code ++} or {@code --}. */
  void updated(Expression operand) {
    checkUpdated(operand, tokens);
  }

  static void checkUpdated(Expression operand, Tokens tokens) {
    boolean value =
        operand instanceof Literal
            || operand instanceof UnaryExpression
            || operand instanceof UpdateExpression
            || operand instanceof AwaitExpression;
    if (value) {
      String message = "nothing can be assigned to this expression";
      tokens.problems.add(new SyntaxProblem(operand.span(), message));
    }
  }

  /** {@code yield} outside a generator, by the token just read. */
  void yielded() {
    if ((parser.allowed & Allowed.YIELD) == 0 && cursor.type() != REGEXP) {
      refuse(cursor.at - 1, "'yield' needs a generator around it");
    }
  }

  /** A comma in the brackets of a computed name. */
  void computedName(Expression name) {
    if (name instanceof SequenceExpression && !parser.tree.isParenthesized(name)) {
      refuse(name, "a computed name is a single expression");
    }
  }

  // statements

  /** A declaration as the body of another statement. */
  void body(Statement body) {
    boolean declaration =
        body instanceof ClassDeclaration
            || body instanceof VariableDeclaration variables && isLexical(variables)
            || body instanceof FunctionDeclaration function
                && (function.async() || function.generator());
    if (declaration) {
      refuse(body, "a declaration cannot stand here without braces");
    }
  }

  /** Returns whether variables are declared for a block; {@code let} on a line alone is a name. */
  private boolean isLexical(VariableDeclaration variables) {
    int after = tokens.indexOf(variables.start()) + 1;
    return variables.kind() == VariableKind.CONST
        || variables.kind() == VariableKind.LET && tokens.isSameLine(after);
  }

  /** The head of a for-of statement that starts with a word which would declare something. */
  void loopHead(Node head, boolean awaited) {
    int first = tokens.indexOf(head.start());
    boolean declares = tokens.word[first] == LET && !(head instanceof VariableDeclaration);
    boolean async = !awaited && tokens.word[first] == ASYNC && head instanceof Identifier;
    boolean bare = head instanceof Expression only && !parser.tree.isParenthesized(only);
    if (bare && (declares || async)) {
      refuse(first, Quoted.token(tokens, first) + " cannot stand for a variable here");
    }
  }

  /** The head of a for-in statement that declares several variables, or gives them a value. */
  void keysHead(Node head) {
    if (head instanceof VariableDeclaration variables) {
      VariableDeclarator first = variables.declarations().get(0);
      boolean plain = variables.kind() == VariableKind.VAR;
      if (variables.declarations().size() > 1 || (first.init() != null && !plain)) {
        refuse(head, "a loop over keys declares one variable, without a value");
      }
    }
  }

  /** Variables that are taken apart, but of no value. */
  void initialized(Node declared) {
    if (declared instanceof VariableDeclaration variables && !typeScript) {
      for (VariableDeclarator variable : variables.declarations()) {
        if (variable.init() == null && !(variable.id() instanceof Identifier)) {
          refuse(variable, "what is taken apart here lacks a value");
        }
      }
    }
  }

  /** A loop over asynchronous values that is no for-of statement. */
  void awaited(boolean async) {
    if (async) {
      refuse(cursor.at - 1, "'for await' needs 'of'");
    }
  }

  // strict code

  /** Strict code, which refuses numbers and escapes of the old octal kind. */
  void strict(int start, int end) {
    List<Span> octals = tokens.octals;
    int last = octals.size();
    while (last > 0 && octals.get(last - 1).start() >= end) {
      last--;
    }
    int first = last;
    while (first > 0 && octals.get(first - 1).start() >= start) {
      first--;
    }
    for (Span octal : octals.subList(first, last)) {
      parser.report(octal.start(), octal.end(), "strict code has no octal numbers of this kind");
    }
    octals.subList(first, last).clear();
  }

  /** The body of a function or file, which a directive may make strict. */
  void directives(List<Statement> body, int start, int end) {
    if (!tokens.octals.isEmpty() && isStrict(body)) {
      strict(start, end);
    }
  }

  private static boolean isStrict(List<Statement> body) {
    return body.stream()
        .takeWhile(one -> one instanceof ExpressionStatement only && only.directive() != null)
        .anyMatch(one -> ((ExpressionStatement) one).directive().equals("use strict"));
  }

  private void refuse(int token, String message) {
    parser.report(tokens.start[token], tokens.end[token], message);
  }

  private void refuse(Node node, String message) {
    parser.report(node.start(), node.end(), message);
  }
}
