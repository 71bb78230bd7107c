package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What an array or object may hold only if something is assigned to it, and what it may not hold
 * then (ECMA-262 §13.2.5.1 and §13.15.1, early errors).
 */
final class Destructuring {
  private final Tokens tokens;

  /** Properties such as {@code a = 1}, until an assignment to their object is found. */
  private final List<Span> initializers = new ArrayList<>();

  Destructuring(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes note of a property of an object literal that may have a default value. */
  void property(Node property) {
    if (property instanceof Property one && one.value() instanceof AssignmentPattern) {
      initializers.add(one.span());
    }
  }

  /** Takes note of an array or object that something is assigned to. */
  void assigned(Expression target) {
    forget(target.start());
  }

  /** Forgets what was noted from an offset on, as part of an error that is reported already. */
  void forget(int from) {
    int last = initializers.size() - 1;
    while (last >= 0 && initializers.get(last).start() >= from) {
      initializers.remove(last--);
    }
  }

  /** Reports the default values of objects that nothing is assigned to. */
  void finish() {
    for (Span one : initializers) {
      refuse(one, "a default value needs an object that something is assigned to");
    }
  }

  /** An array or object within parentheses, or one with a default value within them. */
  void checkParentheses(Expression target) {
    int first = tokens.indexOf(target.start());
    int open = first - 1;
    boolean opened = open >= 0 && tokens.type[open] == EcmaScriptParser.LPAREN;
    if (opened && tokens.match[open] != Tokens.NONE) {
      int close = tokens.match[open];
      if (close > first && tokens.end[close - 1] == target.end()) {
        refuse(target.span(), "what is taken apart cannot stand in parentheses");
      }
    }
  }

  /** The rest of an array or object that something follows. */
  void checkRest(Expression rest, boolean last) {
    if (!last || tokens.type[tokens.indexOf(rest.end())] == EcmaScriptParser.COMMA) {
      refuse(rest.span(), "what starts with '...' must be the last");
    }
  }

  private void refuse(Span span, String message) {
    tokens.problems.add(new SyntaxProblem(span, message));
  }
}
