package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/** The contextual keywords of imports and exports, and whether a file is a module at all. */
final class ModuleDecisions {
  private final Cursor cursor;
  private final Tokens tokens;
  private final DeclarationDecisions declarations;
  private final Dialect dialect;
  private Boolean module;

  ModuleDecisions(Cursor cursor, Dialect dialect, DeclarationDecisions declarations) {
    this.cursor = cursor;
    this.tokens = cursor.tokens;
    this.dialect = dialect;
    this.declarations = declarations;
  }

  /** Tells {@code type} and {@code defer} behind {@code import} from a name. */
  void importModifier() {
    int next = cursor.at + 1;
    if (cursor.word() == DEFER && tokens.typeAt(next) == STAR) {
      cursor.show(DEFER);
    } else if (cursor.word() == TYPE && cursor.type() == IDENTIFIER) {
      boolean nameIsType = tokens.wordAt(next) == FROM && tokens.typeAt(next + 1) == STRING;
      switch (tokens.typeAt(next)) {
        case LBRACE, STAR -> cursor.show(TYPE_ONLY);
        case IDENTIFIER -> {
          if (!nameIsType) {
            cursor.show(TYPE_ONLY);
          }
        }
        default -> {}
      }
    }
  }

  /** A name for a namespace or for what {@code require} returns. */
  void importAlias() {
    if (cursor.type() == IDENTIFIER && cursor.typeAfter() == ASSIGN) {
      cursor.insert(IMPORT_ALIAS);
    }
  }

  /** Tells {@code require} and its argument from the name of a namespace. */
  void moduleReference() {
    if (cursor.typeAfter() == LPAREN) {
      cursor.showWord(REQUIRE);
    }
  }

  /** Tells the modifier of {@code type x} from a name, in {@code type as as as} too. */
  void specifier() {
    if (cursor.word() != TYPE) {
      return;
    }
    int next = cursor.at + 1;
    boolean modifier;
    if (tokens.wordAt(next) == AS) {
      boolean again = tokens.wordAt(next + 1) == AS;
      modifier = again ? isExportName(next + 2) : !isExportName(next + 1);
    } else {
      modifier = isExportName(next);
    }
    if (modifier) {
      cursor.show(TYPE_ONLY);
    }
  }

  private boolean isExportName(int token) {
    int type = tokens.typeAt(token);
    return type == IDENTIFIER || type == STRING || Words.isReserved(type);
  }

  /** What is imported or exported comes from another module. */
  void from() {
    cursor.showWord(FROM);
  }

  /** Another name for what is imported or exported. */
  void as() {
    cursor.showWord(AS);
  }

  /** The older keyword of import attributes. */
  void attributes() {
    if (!cursor.isLineStart() && cursor.typeAfter() == LBRACE) {
      cursor.showWord(ASSERT);
    }
  }

  /** What stands behind {@code export}. */
  void export() {
    int next = cursor.typeAfter();
    if (cursor.word() == TYPE && (next == LBRACE || next == STAR)) {
      cursor.show(TYPE_ONLY);
    } else if (cursor.word() == AS && tokens.wordAt(cursor.at + 1) == NAMESPACE) {
      cursor.show(AS);
    } else {
      declarations.start();
    }
  }

  /** Tells a declaration from an expression behind {@code export default}. */
  void defaultExport() {
    int declared = declarations.declarationType(cursor.at);
    switch (cursor.type()) {
      case FUNCTION, CLASS, AT -> {}
      default -> {
        if (declared == ASYNC || declared == ABSTRACT || declared == INTERFACE) {
          cursor.show(declared);
        } else {
          cursor.insert(EXPRESSION_STATEMENT);
        }
      }
    }
  }

  /**
   * Returns whether the file is a module by its name, an import, an export or {@code import.meta}.
   */
  boolean isModule() {
    if (module == null) {
      module = dialect.module() || holdsModuleSyntax();
    }
    return module;
  }

  /** Returns whether a statement of the file imports or exports, or {@code import.meta} occurs. */
  private boolean holdsModuleSyntax() {
    int nesting = 0;
    for (int at = 0; at < tokens.count; at++) {
      switch (tokens.type[at]) {
        case LBRACE, LPAREN, LBRACKET -> nesting++;
        case RBRACE, RPAREN, RBRACKET -> nesting--;
        case IMPORT -> {
          if (nesting == 0 ? importsModule(at) : isImportMeta(at)) {
            return true;
          }
        }
        case EXPORT -> {
          if (nesting == 0) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean isImportMeta(int at) {
    return tokens.typeAt(at + 1) == DOT && tokens.source.startsWith("meta", tokens.start[at + 2]);
  }

  /** A call imports at run time only; {@code import a = b.c} gives a namespace another name. */
  private boolean importsModule(int at) {
    return switch (tokens.typeAt(at + 1)) {
      case LPAREN -> false;
      case DOT -> isImportMeta(at);
      case IDENTIFIER -> {
        int after = tokens.typeAt(at + 2) == IDENTIFIER ? at + 3 : at + 2;
        yield tokens.typeAt(after) != ASSIGN || tokens.typeAt(after + 2) == LPAREN;
      }
      default -> true;
    };
  }
}
