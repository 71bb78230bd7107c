package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/**
 * Decides what the grammar cannot see in one token, and shows it the answer as a virtual token.
 * Each method is called by the grammar before the decision that it is named after, looks at the
 * tokens themselves and may be called again with the same result.
 */
final class Decisions {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;
  private final Lookahead look;
  private final Dialect dialect;

  /** The operator that was decided on last. */
  Operator operator;

  private Boolean module;

  Decisions(ParserBase parser, Cursor cursor, Dialect dialect) {
    this.parser = parser;
    this.cursor = cursor;
    this.tokens = cursor.tokens;
    this.look = new Lookahead(tokens);
    this.dialect = dialect;
  }

  // lists

  /** Another element of a list in braces, unless they close. */
  void item() {
    if (closesBlock()) {
      cursor.showAsIs();
    } else {
      cursor.insert(ITEM);
    }
  }

  /** Another statement of a case, unless the next case or the end of the switch follows. */
  void caseItem() {
    if (cursor.type() == CASE || cursor.type() == DEFAULT) {
      cursor.showAsIs();
    } else {
      item();
    }
  }

  /** The end of what would go on otherwise. */
  void end() {
    cursor.insert(LIST_END);
  }

  private boolean closesBlock() {
    int type = cursor.type();
    return type == EOF || (type == RBRACE && tokens.match[cursor.at] != Tokens.NONE);
  }

  /** The end of a list with commas, unless a comma follows. */
  void itemEnd() {
    switch (cursor.type()) {
      case RPAREN, RBRACKET, RBRACE, GT -> cursor.insert(LIST_END);
      default -> cursor.showAsIs();
    }
  }

  /** Automatic semicolon insertion. */
  void semicolon() {
    if (cursor.type() != SEMICOLON && (isLineStart() || closesBlock())) {
      cursor.insert(INSERTED_SEMICOLON);
    }
  }

  void doWhileEnd() {
    if (cursor.type() != SEMICOLON) {
      cursor.insert(INSERTED_SEMICOLON);
    }
  }

  /** The end of a type member: a semicolon, a comma or the end of the line. */
  void memberEnd() {
    if (cursor.type() != COMMA) {
      semicolon();
    }
  }

  private boolean isLineStart() {
    return tokens.newline[cursor.at];
  }

  private boolean isSameLine(int token) {
    return !tokens.newline[token];
  }

  private int wordAt(int token) {
    return tokens.word[Math.min(token, tokens.count - 1)];
  }

  private int typeAt(int token) {
    return tokens.type[Math.min(token, tokens.count - 1)];
  }

  private void showWord(int word) {
    if (cursor.type() == IDENTIFIER && cursor.word() == word) {
      cursor.show(word);
    }
  }

  // expressions

  void assignment() {
    int at = cursor.at;
    switch (cursor.type()) {
      case LPAREN, LT -> {
        boolean element = dialect.jsx() && typeAt(at) == LT && typeAt(at + 2) == GT;
        if (!element && isArrow(at)) {
          cursor.insert(ARROW_FUNCTION);
        }
      }
      case IDENTIFIER -> {
        if (typeAt(at + 1) == ARROW || isAsyncArrow(at)) {
          cursor.insert(ARROW_FUNCTION);
        } else if (cursor.word() == YIELD && isYield()) {
          cursor.show(YIELD);
        }
      }
      default -> {}
    }
  }

  private boolean isAsyncArrow(int at) {
    return tokens.word[at] == ASYNC
        && isSameLine(at + 1)
        && (typeAt(at + 1) == IDENTIFIER ? typeAt(at + 2) == ARROW : isArrow(at + 1));
  }

  private boolean isArrow(int at) {
    return look.isArrow(at, (parser.allowed & Allowed.CONSEQUENT) != 0);
  }

  /**
   * Shows {@code async} before the parameters of an arrow function, and returns whether it is
   * there.
   */
  boolean asyncArrow() {
    boolean async = cursor.word() == ASYNC && cursor.typeAfter() != ARROW;
    if (async) {
      cursor.show(ASYNC);
    }
    return async;
  }

  void arrow() {
    if (cursor.type() == ARROW && isLineStart()) {
      throw parser.error(cursor.at, "'=>' must stand on the line of the parameters");
    }
  }

  void arrowBody() {
    if (cursor.type() == LBRACE) {
      cursor.insert(FUNCTION_BODY);
    }
  }

  private boolean isYield() {
    return (parser.allowed & Allowed.YIELD) != 0 || isOperandOnSameLine(cursor.at + 1);
  }

  private boolean isAwait() {
    if ((parser.allowed & Allowed.AWAIT) != 0) {
      return true;
    }
    int next = cursor.at + 1;
    boolean topLevel = (parser.allowed & Allowed.FUNCTION) == 0 && isModule();
    return isOperandOnSameLine(next) || (topLevel && look.startsOperand(next));
  }

  private boolean isOperandOnSameLine(int token) {
    int type = typeAt(token);
    boolean operand =
        type == IDENTIFIER
            || type == NUMBER
            || type == BIGINT
            || type == STRING
            || (Words.isReserved(type) && type != IN && type != INSTANCEOF);
    int word = wordAt(token);
    return operand && isSameLine(token) && word != AS && word != SATISFIES && word != OF;
  }

  void yieldArgument() {
    if (isLineStart() || !(cursor.type() == STAR || look.startsExpression(cursor.at))) {
      cursor.insert(LIST_END);
    } else if (cursor.type() != STAR) {
      cursor.insert(ARGUMENT);
    }
  }

  void unary() {
    if (cursor.word() == AWAIT && cursor.type() == IDENTIFIER && isAwait()) {
      cursor.show(AWAIT);
    }
  }

  /** Refuses a type in angle brackets before an operand where JSX has taken its place. */
  void typeAssertion() {
    if (dialect.jsx()) {
      throw parser.error(cursor.at - 1, "found '<' where an expression is expected");
    }
  }

  void postfix() {
    boolean update = cursor.type() == INCREMENT || cursor.type() == DECREMENT;
    if (update && !isLineStart()) {
      cursor.show(POSTFIX_OPERATOR);
    }
  }

  void primary() {
    boolean async = cursor.word() == ASYNC && cursor.typeAfter() == FUNCTION;
    if (async && cursor.type() == IDENTIFIER && isSameLine(cursor.at + 1)) {
      cursor.show(ASYNC);
    }
  }

  /** Refuses a private name that is not the operand of {@code in}. */
  void brandCheck() {
    if (cursor.type() != IN) {
      throw parser.error(cursor.at - 1, "a private name can only stand behind '.' or before 'in'");
    }
  }

  void deferredImport() {
    if (wordAt(cursor.at - 1) == DEFER && cursor.type() == LPAREN) {
      cursor.show(DEFERRED_IMPORT);
    } else {
      cursor.insert(LIST_END);
    }
  }

  void suffix() {
    switch (cursor.type()) {
      case LPAREN -> cursor.show(CALL);
      case LBRACKET -> {
        if ((parser.allowed & Allowed.DECORATOR) == 0) {
          cursor.show(INDEX);
        }
      }
      case NOT -> {
        if (!isLineStart()) {
          cursor.show(NON_NULL);
        }
      }
      case LT -> {
        if (dialect.typeScript() && look.isTypeArguments(cursor.at)) {
          cursor.insert(TYPE_ARGUMENTS);
        }
      }
      default -> {}
    }
  }

  /**
   * Shows what belongs to the constructor that is named behind {@code new}, up to its arguments.
   */
  void constructeeSuffix() {
    suffix();
    switch (cursor.shown()) {
      case DOT, INDEX, NON_NULL, TEMPLATE, TEMPLATE_HEAD, TYPE_ARGUMENTS -> {}
      default -> cursor.insert(LIST_END);
    }
  }

  void constructorArguments() {
    if (cursor.type() == LPAREN) {
      cursor.show(CALL);
    } else if (cursor.type() == OPTIONAL) {
      throw parser.error(cursor.at, "what stands behind 'new' cannot hold '?.'");
    } else {
      cursor.insert(LIST_END);
    }
  }

  void optionalSuffix() {
    if (cursor.type() == LT) {
      cursor.insert(TYPE_ARGUMENTS);
    } else {
      suffix();
    }
  }

  void operator() {
    int type = cursor.type();
    if (type == IDENTIFIER) {
      boolean assertion = cursor.word() == AS || cursor.word() == SATISFIES;
      if (assertion && !isLineStart()) {
        cursor.show(cursor.word());
      }
    } else if (type != IN || (parser.allowed & Allowed.NO_IN) == 0) {
      show(Operator.binaryAt(tokens, cursor.at), OPERATOR);
    }
  }

  void assignmentOperator() {
    if (cursor.type() == QUESTION) {
      cursor.show(CONDITIONAL);
      return;
    }
    show(Operator.assignmentAt(tokens, cursor.at), ASSIGNMENT_OPERATOR);
  }

  private void show(Operator found, int as) {
    if (found != null) {
      operator = found;
      cursor.join(as, found.tokenCount());
    }
  }

  void propertyModifier() {
    int word = cursor.word();
    if (cursor.type() == IDENTIFIER && (word == GET || word == SET || word == ASYNC)) {
      int next = cursor.typeAfter();
      boolean async = word == ASYNC && isSameLine(cursor.at + 1);
      if (word == ASYNC ? async && (startsName(next) || next == STAR) : startsName(next)) {
        cursor.show(word);
      }
    }
  }

  /** Tells apart a value, a method and a property without either. */
  void propertyValue(boolean method) {
    int type = cursor.type();
    if (type == LPAREN || type == LT) {
      return;
    }
    if (method) {
      throw parser.expected(LPAREN);
    }
    if (type != COLON) {
      cursor.insert(SHORTHAND);
    }
  }

  void shorthandValue() {
    if (cursor.type() != ASSIGN) {
      cursor.insert(LIST_END);
    }
  }

  private static boolean startsName(int type) {
    return type == IDENTIFIER
        || type == STRING
        || type == NUMBER
        || type == BIGINT
        || type == LBRACKET
        || type == PRIVATE_NAME
        || Words.isReserved(type);
  }

  // statements

  void statement() {
    switch (cursor.type()) {
      case LBRACE, SEMICOLON, VAR, IF, DO, WHILE, FOR, CONTINUE, BREAK, RETURN, WITH, SWITCH -> {}
      case THROW, TRY, DEBUGGER, FUNCTION, CLASS, ENUM, EXPORT -> {}
      case CONST -> declaration();
      case AT -> cursor.insert(DECORATED);
      case IMPORT -> {
        if (cursor.typeAfter() == LPAREN || cursor.typeAfter() == DOT) {
          cursor.insert(EXPRESSION_STATEMENT);
        }
      }
      case IDENTIFIER -> {
        int declared = declarationType(cursor.at);
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

  /** Shows the contextual keyword that a declaration starts with. */
  void declaration() {
    int declared = declarationType(cursor.at);
    if (declared != 0) {
      cursor.show(declared);
    }
  }

  /** Returns what a declaration at a token starts with, or 0. */
  private int declarationType(int at) {
    int next = at + 1;
    if (tokens.type[at] == CONST) {
      return typeAt(next) == ENUM ? CONST_ENUM : CONST;
    }
    if (tokens.type[at] != IDENTIFIER || next >= tokens.count) {
      return 0;
    }
    int word = tokens.word[at];
    int nextType = tokens.type[next];
    boolean name = nextType == IDENTIFIER && isSameLine(next);
    boolean starts =
        switch (word) {
          case ASYNC -> nextType == FUNCTION && isSameLine(next);
          case LET -> nextType == IDENTIFIER || nextType == LBRACE || nextType == LBRACKET;
          case TYPE, INTERFACE, NAMESPACE, USING -> name;
          case MODULE -> name || (nextType == STRING && isSameLine(next));
          case GLOBAL -> nextType == LBRACE;
          case ABSTRACT -> nextType == CLASS && isSameLine(next);
          case DECLARE -> isSameLine(next) && startsDeclaration(next);
          case AWAIT -> name && wordAt(next) == USING && declarationType(next) == USING;
          default -> false;
        };
    return !starts ? 0 : word == MODULE && nextType == STRING ? AMBIENT_MODULE : word;
  }

  private boolean startsDeclaration(int at) {
    return switch (tokens.type[at]) {
      case VAR, CONST, FUNCTION, CLASS, ENUM -> true;
      default -> declarationType(at) != 0;
    };
  }

  void elseClause() {
    if (cursor.type() == ELSE) {
      cursor.show(ELSE_CLAUSE);
    } else {
      cursor.insert(LIST_END);
    }
  }

  void forAwait() {
    showWord(AWAIT);
  }

  void forInitializer() {
    switch (cursor.type()) {
      case SEMICOLON, VAR, CONST -> {}
      default -> {
        int declared = declarationType(cursor.at);
        boolean ofLoop =
            declared == USING && wordAt(cursor.at + 1) == OF && typeAt(cursor.at + 2) != ASSIGN;
        if ((declared == LET || declared == USING || declared == AWAIT) && !ofLoop) {
          cursor.show(declared);
        } else {
          cursor.insert(INITIAL_EXPRESSION);
        }
      }
    }
  }

  void forKind() {
    showWord(OF);
  }

  void jumpLabel() {
    if (cursor.type() == IDENTIFIER && !isLineStart()) {
      cursor.show(LABEL);
    }
  }

  void returnArgument() {
    if (cursor.type() != SEMICOLON && !isLineStart() && !closesBlock()) {
      cursor.insert(ARGUMENT);
    }
  }

  void throwArgument() {
    if (isLineStart()) {
      throw parser.error(cursor.at - 1, "what is thrown must start on the line of 'throw'");
    }
  }

  // functions and classes

  void functionBody() {
    if (cursor.type() != LBRACE) {
      semicolon();
    }
  }

  void parameterModifier() {
    if (Modifiers.isOfParameter(cursor.word()) && cursor.type() == IDENTIFIER) {
      switch (cursor.typeAfter()) {
        case IDENTIFIER, LBRACE, LBRACKET, ELLIPSIS, THIS -> cursor.show(MODIFIER);
        default -> {}
      }
    }
  }

  void className() {
    int next = cursor.typeAfter();
    if (cursor.word() == IMPLEMENTS && (next == IDENTIFIER || Words.isReserved(next))) {
      cursor.show(IMPLEMENTS);
    }
  }

  void implementsClause() {
    showWord(IMPLEMENTS);
  }

  void staticBlock() {
    if (cursor.word() == STATIC && cursor.typeAfter() == LBRACE) {
      cursor.show(STATIC_BLOCK);
    }
  }

  void memberModifier() {
    int word = cursor.word();
    if (cursor.type() != IDENTIFIER || !Modifiers.isOfMember(word)) {
      return;
    }
    int next = cursor.at + 1;
    boolean anyLine = word == STATIC || word == GET || word == SET;
    boolean named = startsName(typeAt(next)) || typeAt(next) == STAR;
    if (named && (anyLine || isSameLine(next))) {
      cursor.show(MODIFIER);
    }
  }

  void classElement() {
    switch (cursor.type()) {
      case QUESTION, NOT, LPAREN, LT -> {}
      default -> cursor.insert(FIELD);
    }
  }

  void indexSignature() {
    if (look.isIndexSignature(cursor.at)) {
      cursor.insert(INDEX_SIGNATURE);
    }
  }

  // modules

  void importModifier() {
    int next = cursor.at + 1;
    if (cursor.word() == DEFER && typeAt(next) == STAR) {
      cursor.show(DEFER);
    } else if (cursor.word() == TYPE && cursor.type() == IDENTIFIER) {
      boolean nameIsType = wordAt(next) == FROM && typeAt(next + 1) == STRING;
      switch (typeAt(next)) {
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

  void importAlias() {
    if (cursor.type() == IDENTIFIER && cursor.typeAfter() == ASSIGN) {
      cursor.insert(IMPORT_ALIAS);
    }
  }

  /** Tells the modifier of {@code type x} from a name, in {@code type as as as} too. */
  void specifier() {
    if (cursor.word() != TYPE) {
      return;
    }
    int next = cursor.at + 1;
    boolean modifier;
    if (wordAt(next) == AS) {
      boolean again = wordAt(next + 1) == AS;
      modifier = again ? isExportName(next + 2) : !isExportName(next + 1);
    } else {
      modifier = isExportName(next);
    }
    if (modifier) {
      cursor.show(TYPE_ONLY);
    }
  }

  private boolean isExportName(int token) {
    int type = typeAt(token);
    return type == IDENTIFIER || type == STRING || Words.isReserved(type);
  }

  void from() {
    showWord(FROM);
  }

  void as() {
    showWord(AS);
  }

  void attributes() {
    if (!isLineStart() && cursor.typeAfter() == LBRACE) {
      showWord(ASSERT);
    }
  }

  void moduleReference() {
    if (cursor.typeAfter() == LPAREN) {
      showWord(REQUIRE);
    }
  }

  void export() {
    int next = cursor.typeAfter();
    if (cursor.word() == TYPE && (next == LBRACE || next == STAR)) {
      cursor.show(TYPE_ONLY);
    } else if (cursor.word() == AS && wordAt(cursor.at + 1) == NAMESPACE) {
      cursor.show(AS);
    } else {
      declaration();
    }
  }

  void defaultExport() {
    int declared = declarationType(cursor.at);
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

  /** Returns whether the file has an import, an export or {@code import.meta}. */
  boolean isModule() {
    if (module == null) {
      module = look.isModule();
    }
    return module;
  }

  // types

  void type() {
    if (cursor.type() == QUESTION || cursor.type() == NOT) {
      cursor.show(JSDOC_MARK);
    } else if (cursor.type() == LPAREN) {
      if (look.isFunctionType(cursor.at)) {
        cursor.insert(FUNCTION_TYPE);
      }
    } else if (cursor.word() == ABSTRACT && cursor.typeAfter() == NEW) {
      cursor.show(ABSTRACT);
    }
  }

  void typePredicate() {
    int next = cursor.at + 1;
    boolean name = cursor.type() == IDENTIFIER || cursor.type() == THIS;
    boolean sameLine = next < tokens.count && isSameLine(next);
    if (cursor.word() == ASSERTS
        && sameLine
        && (cursor.typeAfter() == IDENTIFIER || cursor.typeAfter() == THIS)) {
      cursor.show(ASSERTS);
    } else if (name && sameLine && wordAt(next) == IS && cursor.typeAfter() == IDENTIFIER) {
      cursor.insert(TYPE_PREDICATE);
    }
  }

  void is() {
    if (!isLineStart()) {
      showWord(IS);
    }
  }

  void conditionalType() {
    boolean allowed = (parser.allowed & Allowed.NO_CONDITIONAL_TYPE) == 0;
    if (cursor.type() == EXTENDS && !isLineStart() && allowed) {
      cursor.show(CONDITIONAL_TYPE);
    }
  }

  void constraint() {
    if (cursor.type() == EXTENDS) {
      boolean inExtends = (parser.allowed & Allowed.NO_CONDITIONAL_TYPE) != 0;
      int end = inExtends ? Tokens.NONE : look.endOfConstraint(cursor.at + 1);
      if (inExtends || (end != Tokens.NONE && tokens.type[end] != QUESTION)) {
        cursor.show(CONSTRAINT);
      }
    }
  }

  void typeOperator() {
    int type = cursor.type();
    if (type == QUESTION || type == NOT) {
      cursor.show(JSDOC_MARK);
    } else if (type == LBRACE) {
      if (look.isMappedType(cursor.at)) {
        cursor.insert(MAPPED_TYPE);
      }
    } else if (type == IDENTIFIER && look.isTypeWord(cursor.at)) {
      cursor.show(cursor.word());
    }
  }

  void typeSuffix() {
    if (isLineStart()) {
      return;
    }
    switch (cursor.type()) {
      case LBRACKET -> cursor.show(ARRAY_TYPE);
      case NOT -> cursor.show(JSDOC_MARK);
      case QUESTION -> {
        int next = cursor.at + 1;
        if (!look.startsType(next) && typeAt(next) != COMMA && typeAt(next) != RBRACKET) {
          cursor.show(JSDOC_MARK);
        }
      }
      default -> {}
    }
  }

  void typeArguments() {
    if (cursor.type() == LT && !isLineStart()) {
      cursor.insert(TYPE_ARGUMENTS);
    }
  }

  void typeParameterModifier() {
    int word = cursor.word();
    boolean out = word == OUT && (cursor.typeAfter() == IDENTIFIER || cursor.typeAfter() == IN);
    if (word == CONST || word == IN || out) {
      cursor.show(MODIFIER);
    }
  }

  void intrinsic() {
    if (cursor.typeAfter() != DOT) {
      showWord(INTRINSIC);
    }
  }

  void tupleElement() {
    int name = cursor.type() == ELLIPSIS ? cursor.at + 1 : cursor.at;
    boolean named = typeAt(name) == IDENTIFIER || Words.isReserved(typeAt(name));
    int next = typeAt(name + 1) == QUESTION ? name + 2 : name + 1;
    if (named && typeAt(next) == COLON) {
      cursor.insert(NAMED_MEMBER);
    }
  }

  void typeMember() {
    int next = cursor.typeAfter();
    switch (cursor.type()) {
      case LPAREN, LT -> cursor.insert(CALL_SIGNATURE);
      case NEW -> {
        if (next == LPAREN || next == LT) {
          cursor.show(CONSTRUCT_SIGNATURE);
        }
      }
      case LBRACKET -> indexSignature();
      case IDENTIFIER -> {
        int word = cursor.word();
        boolean readonly = word == READONLY && isSameLine(cursor.at + 1);
        if ((readonly || word == GET || word == SET) && startsName(next)) {
          cursor.show(MODIFIER);
        }
      }
      default -> {}
    }
  }

  void typeMemberKind() {
    if (cursor.type() != LPAREN && cursor.type() != LT) {
      cursor.insert(FIELD);
    }
  }

  void mappedModifier() {
    showWord(READONLY);
  }
}
