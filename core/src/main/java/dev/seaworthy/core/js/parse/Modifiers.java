package dev.seaworthy.core.js.parse;

import dev.seaworthy.core.js.ast.Accessibility;

/**
 * The words before a member, parameter or type parameter, and marks around its name: a set of bits.
 */
final class Modifiers {
  static final int PUBLIC = 1;
  static final int PROTECTED = 2;
  static final int PRIVATE = 4;
  static final int STATIC = 8;
  static final int ABSTRACT = 16;
  static final int OVERRIDE = 32;
  static final int READONLY = 64;
  static final int DECLARE = 128;
  static final int ACCESSOR = 256;
  static final int ASYNC = 512;
  static final int GET = 1024;
  static final int SET = 2048;
  static final int CONST = 4096;
  static final int IN = 8192;
  static final int OUT = 16384;

  /** The star of a generator. */
  static final int GENERATOR = 32768;

  /** The question mark behind a name. */
  static final int OPTIONAL = 65536;

  /** The brackets around a name. */
  static final int COMPUTED = 131072;

  private static final int OF_PARAMETER = PUBLIC | PROTECTED | PRIVATE | OVERRIDE | READONLY;
  private static final int OF_MEMBER =
      OF_PARAMETER | STATIC | ABSTRACT | DECLARE | ACCESSOR | ASYNC | GET | SET;

  private Modifiers() {}

  /** Returns the bit of a keyword, or 0. */
  static int of(int word) {
    return switch (word) {
      case EcmaScriptParser.PUBLIC -> PUBLIC;
      case EcmaScriptParser.PROTECTED -> PROTECTED;
      case EcmaScriptParser.PRIVATE -> PRIVATE;
      case EcmaScriptParser.STATIC -> STATIC;
      case EcmaScriptParser.ABSTRACT -> ABSTRACT;
      case EcmaScriptParser.OVERRIDE -> OVERRIDE;
      case EcmaScriptParser.READONLY -> READONLY;
      case EcmaScriptParser.DECLARE -> DECLARE;
      case EcmaScriptParser.ACCESSOR -> ACCESSOR;
      case EcmaScriptParser.ASYNC -> ASYNC;
      case EcmaScriptParser.GET -> GET;
      case EcmaScriptParser.SET -> SET;
      case EcmaScriptParser.CONST -> CONST;
      case EcmaScriptParser.IN -> IN;
      case EcmaScriptParser.OUT -> OUT;
      default -> 0;
    };
  }

  static boolean isOfParameter(int word) {
    return has(OF_PARAMETER, of(word));
  }

  static boolean isOfMember(int word) {
    return has(OF_MEMBER, of(word));
  }

  static boolean has(int set, int bit) {
    return (set & bit) != 0;
  }

  /** Returns the accessibility, or null. */
  static Accessibility accessibility(int set) {
    if (has(set, PUBLIC)) {
      return Accessibility.PUBLIC;
    }
    if (has(set, PROTECTED)) {
      return Accessibility.PROTECTED;
    }
    return has(set, PRIVATE) ? Accessibility.PRIVATE : null;
  }
}
