package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Jsx;
import dev.seaworthy.core.js.ast.Jsx.JSXNamespacedName;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Pattern.RestElement;
import java.util.List;

/** The early errors of parameters, of the members of classes and types, and of tags. */
final class MemberErrors {
  private final ParserBase parser;
  private final Cursor cursor;
  private final Tokens tokens;
  private final boolean typeScript;

  MemberErrors(ParserBase parser, Dialect dialect) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.tokens = parser.tokens;
    this.typeScript = dialect.typeScript();
  }

  /** A rest element that something follows. */
  void rest() {
    boolean trailing = typeScript && cursor.typeAfter() == RPAREN;
    if (cursor.type() == COMMA && !trailing) {
      refuse(cursor.at, "what starts with '...' must be the last");
    }
  }

  /**
   * A rest parameter with a value or before others, and {@code this} with more than a type.
   *
   * @param value the default value, or null
   * @param marked whether a question mark or decorators belong to it
   */
  void parameter(Pattern target, boolean rest, Expression value, boolean marked) {
    if (rest) {
      if (value != null) {
        refuse(value, "a rest parameter has no default value");
      }
      rest();
    }
    if ((marked || value != null) && isThis(target)) {
      refuse(target, "'this' stands for no argument: it takes a type and nothing else");
    }
  }

  private static boolean isThis(Pattern parameter) {
    return parameter instanceof Identifier name && name.name().equals("this");
  }

  /** The rest of an object that is taken apart further. */
  void objectRest(Node rest) {
    if (!(rest instanceof Expression)) {
      refuse(rest, "the rest of an object can only be given a name");
    }
  }

  /** A field that has the name of a constructor, or the words of a method before its name. */
  void field(Expression key, int words) {
    boolean constructor =
        key instanceof Identifier name && name.name().equals("constructor")
            || key instanceof StringLiteral text && text.value().equals("constructor");
    accessorSignature(words);
    if (constructor && !Modifiers.has(words, Modifiers.COMPUTED)) {
      throw parser.expected(LPAREN);
    }
  }

  /** An accessor or generator without parameters. */
  void accessorSignature(int words) {
    if (Modifiers.has(words, Modifiers.GET | Modifiers.SET | Modifiers.GENERATOR)) {
      throw parser.expected(LPAREN);
    }
  }

  /** The parameters of an accessor: none to get a value, one to set it. */
  void accessor(List<Pattern> params, boolean get, boolean set) {
    if (get || set) {
      boolean bound = !params.isEmpty() && isThis(params.get(0));
      int count = params.size() - (bound ? 1 : 0);
      boolean rest = count == 1 && params.get(params.size() - 1) instanceof RestElement;
      if (count != (set ? 1 : 0) || rest) {
        refuse(cursor.at - 1, set ? "a setter has one parameter" : "a getter has no parameters");
      }
    }
  }

  // types and JSX

  /** The options of an import type: attributes behind {@code with} or {@code assert}. */
  void importOptions(ObjectExpression options) {
    boolean attributes =
        options.properties().size() == 1
            && options.properties().get(0) instanceof Property only
            && only.key() instanceof Identifier key
            && (isText(key, "with") || isText(key, "assert"))
            && only.value() instanceof ObjectExpression values
            && values.properties().stream().allMatch(MemberErrors::isAttribute);
    if (!attributes) {
      refuse(options, "the type of an import takes { with: { … } } and nothing else");
    }
  }

  private boolean isText(Node node, String text) {
    return tokens.source.startsWith(text, node.start())
        && node.end() - node.start() == text.length();
  }

  private static boolean isAttribute(Node property) {
    return property instanceof Property one && !one.computed() && !one.method() && !one.shorthand();
  }

  /** What a property of a tag's name is read of, and the name of the property itself. */
  void tagName(Jsx object) {
    if (object instanceof JSXNamespacedName || tokens.text(cursor.at - 1).indexOf('-') >= 0) {
      refuse(cursor.at - 1, "this cannot be a property in the name of a tag");
    }
  }

  /** Type arguments of a tag, which JavaScript does not have. */
  void tagArguments() {
    if (!typeScript) {
      refuse(cursor.at - 1, "type arguments need a file of TypeScript");
    }
  }

  private void refuse(int token, String message) {
    parser.report(tokens.start[token], tokens.end[token], message);
  }

  private void refuse(Node node, String message) {
    parser.report(node.start(), node.end(), message);
  }
}
