package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Jsx.JSXText;
import dev.seaworthy.core.js.ast.Literal.BigIntLiteral;
import dev.seaworthy.core.js.ast.Literal.NumberLiteral;
import dev.seaworthy.core.js.ast.Literal.RegExpLiteral;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Template.TemplateElement;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.TypeNode.TSTemplateLiteralType;
import dev.seaworthy.core.source.Span;
import dev.seaworthy.core.source.SyntaxProblem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes literals of tokens, with their values. */
final class Literals {
  private final Tokens tokens;
  private final Names names;

  Literals(Tokens tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
  }

  StringLiteral string(int token) {
    int start = tokens.start[token];
    int end = tokens.end[token];
    int close = Math.max(start + 1, end - 1);
    String value = names.decoded(start + 1, close);
    if (value == null) {
      report(token, "this string holds an invalid escape sequence");
      value = names.raw(start + 1, close);
    }
    return new StringLiteral(start, end, value);
  }

  /** Makes the string of an attribute: without escapes, with character references. */
  StringLiteral jsxString(int token) {
    int start = tokens.start[token];
    int end = tokens.end[token];
    String inner = names.raw(start + 1, Math.max(start + 1, end - 1));
    return new StringLiteral(start, end, CharacterReferences.decode(inner));
  }

  JSXText jsxText(int token) {
    String raw = names.raw(tokens.start[token], tokens.end[token]);
    return new JSXText(
        tokens.start[token], tokens.end[token], CharacterReferences.decode(raw), raw);
  }

  NumberLiteral number(int token) {
    String text = tokens.text(token);
    return new NumberLiteral(tokens.start[token], tokens.end[token], numberOf(text));
  }

  private static double numberOf(String text) {
    String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
    int radix = radix(digits);
    if (radix == 10) {
      return isLegacyOctal(digits) ? new BigInteger(digits, 8).doubleValue() : parse(digits);
    }
    return digits.length() == 2
        ? Double.NaN
        : new BigInteger(digits.substring(2), radix).doubleValue();
  }

  private static double parse(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException incomplete) {
      return Double.NaN; // Reported by the lexer: an exponent without digits.
    }
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  private static boolean isLegacyOctal(String digits) {
    return digits.length() > 1
        && digits.charAt(0) == '0'
        && digits.chars().allMatch(c -> c >= '0' && c <= '7');
  }

  BigIntLiteral bigInt(int token) {
    String text = tokens.text(token).replace("_", "");
    String digits = text.substring(0, text.length() - 1);
    int radix = radix(digits);
    String number = radix == 10 ? digits : digits.substring(2);
    String decimal = number.isEmpty() ? "0" : new BigInteger(number, radix).toString();
    return new BigIntLiteral(tokens.start[token], tokens.end[token], decimal);
  }

  RegExpLiteral regExp(int token) {
    int start = tokens.start[token];
    int end = tokens.end[token];
    int slash = tokens.source.lastIndexOf('/', end - 1);
    return new RegExpLiteral(start, end, names.raw(start + 1, slash), names.raw(slash + 1, end));
  }

  /** Makes the template that is a single token. */
  TemplateLiteral template(int token) {
    return new TemplateLiteral(
        tokens.start[token], tokens.end[token], List.of(templateElement(token)), List.of());
  }

  /** Makes a template of its texts and expressions, which take turns. */
  TemplateLiteral template(int start, int end, List<Node> parts) {
    List<TemplateElement> quasis = new ArrayList<>();
    List<Expression> expressions = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof TemplateElement quasi) {
        quasis.add(quasi);
      } else {
        expressions.add((Expression) part);
      }
    }
    return new TemplateLiteral(start, end, List.copyOf(quasis), List.copyOf(expressions));
  }

  /** Makes a template type of its texts and types, which take turns. */
  TSTemplateLiteralType templateType(int start, int end, List<Node> parts) {
    List<TemplateElement> quasis = new ArrayList<>();
    List<TypeNode> types = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof TemplateElement quasi) {
        quasis.add(quasi);
      } else {
        types.add((TypeNode) part);
      }
    }
    return new TSTemplateLiteralType(start, end, List.copyOf(quasis), List.copyOf(types));
  }

  TemplateElement templateElement(int token) {
    int type = tokens.type[token];
    boolean tail = type == EcmaScriptParser.TEMPLATE || type == EcmaScriptParser.TEMPLATE_TAIL;
    int start = tokens.start[token];
    int end = tokens.end[token];
    String raw = names.raw(start + 1, Math.max(start + 1, end - (tail ? 1 : 2)));
    return new TemplateElement(start, end, Escapes.decodeTemplate(raw), raw, tail);
  }

  /** Reports the invalid escapes of a template without a tag, where they are an error. */
  void checkEscapes(TemplateLiteral template) {
    for (TemplateElement quasi : template.quasis()) {
      if (quasi.cooked() == null) {
        tokens.problems.add(
            new SyntaxProblem(
                new Span(quasi.start(), quasi.end()),
                "this template holds an invalid escape sequence"));
      }
    }
  }

  private void report(int token, String message) {
    tokens.problems.add(
        new SyntaxProblem(new Span(tokens.start[token], tokens.end[token]), message));
  }
}
