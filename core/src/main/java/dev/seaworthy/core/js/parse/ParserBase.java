package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.ClassElement;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.Super;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Jsx;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Statement;
import dev.seaworthy.core.js.ast.Statement.InvalidStatement;
import dev.seaworthy.core.js.ast.Template.TemplateElement;
import dev.seaworthy.core.js.ast.TypeElement;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.List;

/**
 * What the generated parser stands on: it makes no parse tree and no token objects, and leaves a
 * rule by {@link SyntaxException} on the first token that does not fit.
 *
 * <p>A rule leaves what it has built in the register for its kind, where the rule that called it
 * picks it up; what a rule collects for a list it {@linkplain #push pushes}.
 */
abstract class ParserBase extends Antlr.Parser {
  protected final Cursor cursor;
  protected final Tokens tokens;
  protected Decisions decide;
  protected final TreeBuilder tree;
  protected final JsxBuilder elements;
  protected final Literals literals;
  protected final Destructuring destructuring;
  protected final Patterns patterns;
  protected EarlyErrors early;
  protected final Operators operators;

  protected Statement statement;
  protected Expression expression;
  protected Pattern pattern;
  protected TypeNode type;
  protected ClassElement classElement;
  protected TypeElement typeElement;
  protected FunctionNode function;
  protected Jsx jsx;
  protected Node node;
  protected TemplateElement templateElement;
  protected TSTypeAnnotation typeAnnotation;
  protected TSTypeParameterDeclaration typeParameters;
  protected TSTypeParameterInstantiation typeArguments;
  protected List<Pattern> params;
  protected List<Expression> arguments;
  protected List<Statement> statements;
  protected List<Decorator> decorators;

  /** Whether the property name that was read last is in brackets. */
  protected boolean computed;

  /** The modifiers that were read last, see {@link Modifiers}. */
  protected int modifiers;

  /** What is allowed at the current place, see {@link Allowed}. A rule's exit restores it. */
  protected int allowed;

  private final Items items = new Items();
  private final RuleFrames frames = new RuleFrames();
  private boolean unclosedReported;

  protected ParserBase(Antlr.TokenStream input) {
    super((Cursor) input);
    cursor = _input;
    tokens = cursor.tokens;
    Names names = new Names(tokens.text);
    tree = new TreeBuilder(tokens, names);
    elements = new JsxBuilder(tokens, names);
    literals = new Literals(tokens, names);
    operators = new Operators();
    destructuring = new Destructuring(tokens);
    patterns = new Patterns(destructuring);
  }

  /** Sets what the look-ups go by; must be called before the first rule. */
  final void setDialect(Dialect dialect) {
    decide = new Decisions(this, dialect);
    early = new EarlyErrors(this, dialect);
  }

  /** Returns the offset of the first token of the current rule. */
  protected final int from() {
    return frames.from();
  }

  /** Returns the offset of the first token of the rule that called the current one. */
  protected final int outer() {
    return frames.outer();
  }

  /** Returns the offset of the next token. */
  protected final int start() {
    return tokens.start[cursor.at];
  }

  /** Returns the index of the last token that was read. */
  protected final int last() {
    return cursor.at - 1;
  }

  /** Returns the offset after the last token that was read. */
  protected final int end() {
    return cursor.at == 0 ? 0 : tokens.end[cursor.at - 1];
  }

  /** Keeps a part of a list of the current rule. */
  protected final void push(Object item) {
    items.push(item);
  }

  /** Takes what the current rule has pushed, as an immutable list. */
  protected final <T> List<T> list() {
    return items.take(frames.mark());
  }

  /** Takes what the current rule has pushed, holes included, as an immutable list. */
  protected final <T> List<T> listWithHoles() {
    return items.takeWithHoles(frames.mark());
  }

  /** Reads on between brackets. */
  protected final void inBrackets() {
    allowed = Allowed.inBrackets(allowed);
  }

  /** Reads on in a function. */
  protected final void inFunction(boolean async, boolean generator) {
    allowed = Allowed.inFunction(allowed, async, generator);
  }

  protected final void allow(int more) {
    allowed |= more;
  }

  protected final void disallow(int less) {
    allowed &= ~less;
  }

  protected final void enterRule(Antlr.ParserRuleContext context, int state, int rule) {
    frames.enter(rule, tokens.start[cursor.at], items.count(), operators.base(), allowed);
  }

  protected final void exitRule() {
    allowed = frames.allowed();
    frames.leave();
  }

  protected final void match(int type) {
    if (cursor.shown() == type) {
      cursor.consume();
    } else if (cursor.type() == Tokens.END_OF_FILE && closesBracket(type)) {
      reportUnclosed(type);
    } else {
      throw expected(type);
    }
  }

  private static boolean closesBracket(int type) {
    return type == EcmaScriptParser.RBRACE
        || type == EcmaScriptParser.RPAREN
        || type == EcmaScriptParser.RBRACKET;
  }

  /**
   * Takes the brackets that a truncated file leaves open as closed, so that what it holds is kept.
   */
  private void reportUnclosed(int type) {
    if (!unclosedReported) {
      unclosedReported = true;
      int end = tokens.source.length();
      report(end, end, "the file ends where " + Expected.token(type) + " is expected");
    }
  }

  protected final void consume() {
    cursor.consume();
  }

  final SyntaxException expected(int type) {
    int at = cursor.at;
    String found = Quoted.token(tokens, at);
    return error(at, "found " + found + " where " + Expected.token(type) + " is expected");
  }

  /** Leaves the current rule because no alternative starts with the next token. */
  final SyntaxException unexpected() {
    String found = Quoted.token(tokens, cursor.at);
    String expected = Expected.rule(frames.rule());
    return error(cursor.at, "found " + found + " where " + expected + " is expected");
  }

  protected final SyntaxException error(int token, String message) {
    return new SyntaxException(
        new SyntaxProblem(new Span(tokens.start[token], tokens.end[token]), message));
  }

  /** Reports a problem that does not keep the parser from going on. */
  protected final void report(int start, int end, String message) {
    tokens.problems.add(new SyntaxProblem(new Span(start, end), message));
  }

  /** Reports a syntax error and passes over the rest of the statement or element. */
  protected final InvalidStatement recover(SyntaxException error) {
    tokens.problems.add(error.problem());
    return passOver();
  }

  /** Reports that the brackets nest too deeply for the stack, and passes over the statement. */
  protected final InvalidStatement recover(StackOverflowError error) {
    report(from(), from(), "brackets nest too deeply here to be read");
    return passOver();
  }

  /** Takes the token just read as a name that is declared. */
  protected final Identifier binding() {
    if (tokens.word[last()] != 0) {
      early.binding(last());
    }
    return tree.identifier(last());
  }

  /** Takes the expression just read as what is assigned to. */
  protected final Pattern target(String operator) {
    return patterns.target(expression, operator.equals("="));
  }

  /** Takes the key of a property without a value as its name. */
  protected final Identifier shorthandName(Expression key) {
    if (key instanceof Identifier name && !computed && !Words.isReserved(tokens.type[last()])) {
      early.binding(last());
      return name;
    }
    throw expected(EcmaScriptParser.COLON);
  }

  /** Takes the head of a for-in or for-of statement as what is assigned to. */
  protected final Node loopTarget(Node head) {
    return head instanceof Expression assigned ? patterns.target(assigned, true) : head;
  }

  /** Refuses a property behind type arguments that no call takes. */
  protected final void refuseInstantiation(Expression object) {
    if (tree.heritageBase(object) != object) {
      throw error(last(), "type arguments must be followed by a call, not by a property");
    }
  }

  /** Refuses type arguments behind {@code super}. */
  protected final void refuseSuper(Expression object) {
    if (object instanceof Super) {
      throw error(cursor.at, "'super' takes no type arguments");
    }
  }

  /** Reports tags of JSX that do not belong together. */
  protected final void checkTags(Jsx opening, Jsx closing) {
    Jsx name = ((Jsx.JSXClosingElement) closing).name();
    String expected = elements.tagName(opening);
    if (!expected.equals(elements.tagName(name))) {
      report(
          name.start(), name.end(), "this tag closes no '<" + expected + ">', which is open here");
    }
  }

  private InvalidStatement passOver() {
    items.reset(frames.mark());
    operators.reset(frames.operands());
    destructuring.forget(frames.from());
    cursor.moveTo(Recovery.resume(tokens, frames.from(), cursor.at));
    return new InvalidStatement(frames.from(), Math.max(frames.from(), end()));
  }
}
