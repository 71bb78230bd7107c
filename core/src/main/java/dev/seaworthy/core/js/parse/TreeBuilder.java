package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.ClassElement.TSEmptyBodyFunctionExpression;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.TSDeclareFunction;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.FunctionExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.PrivateIdentifier;
import dev.seaworthy.core.js.ast.Expression.TaggedTemplateExpression;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Expression.UpdateExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.MappedModifier;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.CatchClause;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.Statement.TryStatement;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TsExpression.TSInstantiationExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSTypeAssertion;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.TypeNode.TSIntrinsicKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSLiteralType;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypePredicate;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeReference;
import java.util.ArrayList;
import java.util.List;

/** Makes nodes where the shape of the tree is not the shape of the grammar. */
final class TreeBuilder {
  private final Tokens tokens;
  private final Names names;
  private Expression parenthesized;

  TreeBuilder(Tokens tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** Returns the text of a token. */
  String text(int token) {
    return names.raw(tokens.start[token], tokens.end[token]);
  }

  private String name(int start, int end) {
    String decoded = names.decoded(start, end);
    return decoded == null ? names.raw(start, end) : decoded;
  }

  Identifier identifier(int token) {
    int start = tokens.start[token];
    int end = tokens.end[token];
    return new Identifier(start, end, name(start, end));
  }

  PrivateIdentifier privateIdentifier(int token) {
    int start = tokens.start[token];
    int end = tokens.end[token];
    return new PrivateIdentifier(start, end, name(start + 1, end));
  }

  ThisExpression thisExpression(int token) {
    return new ThisExpression(tokens.start[token], tokens.end[token]);
  }

  // expressions

  void parenthesized(Expression inner) {
    parenthesized = inner;
  }

  /** Returns whether the expression that was read last stood in parentheses. */
  boolean isParenthesized(Expression expression) {
    return parenthesized == expression;
  }

  private boolean isInstantiation(Expression base) {
    return base instanceof TSInstantiationExpression && !isParenthesized(base);
  }

  CallExpression call(int start, int end, Expression callee, List<Expression> arguments) {
    return new CallExpression(
        start, end, heritageBase(callee), heritageArguments(callee, null), arguments, false);
  }

  NewExpression construct(int start, int end, Expression callee, List<Expression> arguments) {
    return new NewExpression(
        start, end, heritageBase(callee), heritageArguments(callee, null), arguments);
  }

  TaggedTemplateExpression tagged(int start, int end, Expression tag, TemplateLiteral quasi) {
    return new TaggedTemplateExpression(
        start, end, heritageBase(tag), heritageArguments(tag, null), quasi);
  }

  /**
   * Returns what stands before the type arguments of an instantiation, or the expression itself.
   */
  Expression heritageBase(Expression base) {
    return isInstantiation(base) ? ((TSInstantiationExpression) base).expression() : base;
  }

  /** Returns the type arguments of an instantiation, or else {@code own}. */
  TSTypeParameterInstantiation heritageArguments(
      Expression base, TSTypeParameterInstantiation own) {
    return isInstantiation(base) ? ((TSInstantiationExpression) base).typeArguments() : own;
  }

  /**
   * Puts operators around an operand.
   *
   * @param prefixes the index of each operator's token, or the type of an assertion
   */
  Expression prefixed(List<Object> prefixes, Expression operand, int end) {
    Expression made = operand;
    for (int i = prefixes.size() - 1; i >= 0; i--) {
      made =
          prefixes.get(i) instanceof TSTypeAnnotation assertion
              ? new TSTypeAssertion(assertion.start(), end, assertion.typeAnnotation(), made)
              : prefixed((Integer) prefixes.get(i), made, end);
    }
    return made;
  }

  private Expression prefixed(int token, Expression operand, int end) {
    int start = tokens.start[token];
    return switch (tokens.type[token]) {
      case EcmaScriptParser.IDENTIFIER -> new AwaitExpression(start, end, operand);
      case EcmaScriptParser.INCREMENT, EcmaScriptParser.DECREMENT -> update(token, operand, end);
      default -> new UnaryExpression(start, end, text(token), operand);
    };
  }

  private UpdateExpression update(int token, Expression operand, int end) {
    EarlyErrors.checkUpdated(operand, tokens);
    return new UpdateExpression(tokens.start[token], end, text(token), operand, true);
  }

  // statements and functions

  /** Marks the directives that a body starts with. */
  List<Statement> directives(List<Statement> body) {
    List<Statement> marked = null;
    for (int i = 0; i < body.size() && isDirective(body.get(i)); i++) {
      if (marked == null) {
        marked = new ArrayList<>(body);
      }
      Expression text = ((ExpressionStatement) body.get(i)).expression();
      int first = text.start() + 1;
      String directive = names.raw(first, Math.max(first, text.end() - 1));
      marked.set(
          i, new ExpressionStatement(body.get(i).start(), body.get(i).end(), text, directive));
    }
    return marked == null ? body : List.copyOf(marked);
  }

  private static boolean isDirective(Statement statement) {
    return statement instanceof ExpressionStatement only
        && only.expression() instanceof StringLiteral text
        && text.start() == only.start();
  }

  /** Makes a try statement, or null if both what catches and what finishes are null. */
  TryStatement tryStatement(
      int start, int end, BlockStatement block, CatchClause handler, BlockStatement finalizer) {
    return handler == null && finalizer == null
        ? null
        : new TryStatement(start, end, block, handler, finalizer);
  }

  Statement function(
      int start,
      int end,
      Identifier id,
      TSTypeParameterDeclaration types,
      List<Pattern> params,
      TSTypeAnnotation result,
      Statement body,
      boolean async,
      boolean generator,
      boolean declare) {
    return body == null
        ? new TSDeclareFunction(start, end, id, types, params, result, async, generator, declare)
        : new FunctionDeclaration(
            start,
            end,
            id,
            types,
            params,
            result,
            (BlockStatement) body,
            async,
            generator,
            declare);
  }

  FunctionNode method(
      int start,
      int end,
      TSTypeParameterDeclaration types,
      List<Pattern> params,
      TSTypeAnnotation result,
      Statement body,
      boolean async,
      boolean generator) {
    return body == null
        ? new TSEmptyBodyFunctionExpression(start, end, types, params, result, async, generator)
        : new FunctionExpression(
            start, end, null, types, params, result, (BlockStatement) body, async, generator);
  }

  // types

  TSQualifiedName qualified(Node left, int token) {
    Identifier right = identifier(token);
    return new TSQualifiedName(left.start(), right.end(), left, right);
  }

  TSLiteralType literalType(Expression literal) {
    return new TSLiteralType(literal.start(), literal.end(), literal);
  }

  /** Makes the type of {@code as const}. */
  TSTypeReference constType(int token) {
    return new TSTypeReference(tokens.start[token], tokens.end[token], identifier(token), null);
  }

  TSIntrinsicKeyword intrinsic(int token) {
    return new TSIntrinsicKeyword(tokens.start[token], tokens.end[token]);
  }

  TSTypePredicate typePredicate(
      int start, int end, Node parameter, TypeNode type, boolean asserts) {
    TSTypeAnnotation annotation =
        type == null ? null : new TSTypeAnnotation(type.start(), type.end(), type);
    return new TSTypePredicate(start, end, parameter, annotation, asserts);
  }

  /**
   * Returns what a mapped type does to a modifier that is there.
   *
   * @param sign the type of the token before it, or 0
   */
  MappedModifier mappedModifier(int sign) {
    return switch (sign) {
      case EcmaScriptParser.PLUS -> MappedModifier.ADDED;
      case EcmaScriptParser.MINUS -> MappedModifier.REMOVED;
      default -> MappedModifier.SET;
    };
  }
}
