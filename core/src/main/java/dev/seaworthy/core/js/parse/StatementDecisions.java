package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/** Which statement starts at a token, and how a statement goes on. */
final class StatementDecisions {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;
  private final DeclarationDecisions declarations;

  StatementDecisions(ParserBase parser, DeclarationDecisions declarations) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
    this.declarations = declarations;
  }

  /** Tells declarations, labels and expressions apart where a statement starts. */
  void start() {
    switch (cursor.type()) {
      case LBRACE, SEMICOLON, VAR, IF, DO, WHILE, FOR, CONTINUE, BREAK, RETURN, WITH, SWITCH -> {}
      case THROW, TRY, DEBUGGER, FUNCTION, CLASS, ENUM, EXPORT -> {}
      case CONST -> declarations.start();
      case AT -> cursor.insert(DECORATED);
      case IMPORT -> {
        if (cursor.typeAfter() == LPAREN || cursor.typeAfter() == DOT) {
          cursor.insert(EXPRESSION_STATEMENT);
        }
      }
      case IDENTIFIER -> {
        int declared = declarations.declarationType(cursor.at);
        if (cursor.typeAfter() == COLON) {
          cursor.show(LABEL);
        } else if (declared != 0) {
          cursor.show(declared);
        } else {
          cursor.insert(EXPRESSION_STATEMENT);
        }
      }
      default -> cursor.insert(EXPRESSION_STATEMENT);
    }
  }

  /** The else of the innermost if. */
  void elseClause() {
    if (cursor.type() == ELSE) {
      cursor.show(ELSE_CLAUSE);
    } else {
      cursor.insert(LIST_END);
    }
  }

  /** The {@code await} of a loop over an asynchronous iterable. */
  void forAwait() {
    cursor.showWord(AWAIT);
  }

  /** Tells a declaration from an expression in the head of a for statement. */
  void forInitializer() {
    switch (cursor.type()) {
      case SEMICOLON, VAR, CONST -> {}
      default -> {
        int declared = declarations.declarationType(cursor.at);
        boolean ofLoop =
            declared == USING
                && tokens.wordAt(cursor.at + 1) == OF
                && tokens.typeAt(cursor.at + 2) != ASSIGN;
        if ((declared == LET || declared == USING || declared == AWAIT) && !ofLoop) {
          cursor.show(declared);
        } else {
          cursor.insert(INITIAL_EXPRESSION);
        }
      }
    }
  }

  /** Shows the {@code of} that makes a for-of statement. */
  void forKind() {
    cursor.showWord(OF);
  }

  /** The label behind {@code break} or {@code continue}, on the same line. */
  void jumpLabel() {
    if (cursor.type() == IDENTIFIER && !cursor.isLineStart()) {
      cursor.show(LABEL);
    }
  }

  /** What is returned, unless the line or the block ends. */
  void returnArgument() {
    if (cursor.type() != SEMICOLON && !cursor.isLineStart() && !cursor.closesBlock()) {
      cursor.insert(ARGUMENT);
    }
  }

  /** Refuses to throw what stands on another line. */
  void throwArgument() {
    if (cursor.isLineStart()) {
      throw parser.error(cursor.at - 1, "what is thrown must start on the line of 'throw'");
    }
  }
}
