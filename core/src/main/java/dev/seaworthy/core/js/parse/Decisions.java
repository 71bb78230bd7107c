package dev.seaworthy.core.js.parse;

/**
 * Decides what the grammar cannot see in one token, and shows it the answer as a virtual token.
 *
 * <p>Every look-up lives with its topic of the language. The grammar calls it before the decision
 * that it is named after; it looks at the tokens themselves and may be called again with the same
 * result.
 */
final class Decisions {
  final ListDecisions lists;
  final SemicolonDecisions semicolons;
  final ArrowDecisions arrows;
  final ExpressionDecisions expressions;
  final SuffixDecisions suffixes;
  final DeclarationDecisions declarations;
  final StatementDecisions statements;
  final MemberDecisions members;
  final ModuleDecisions modules;
  final TypeDecisions types;

  Decisions(ParserBase parser, Dialect dialect) {
    Cursor cursor = parser.cursor;
    TypeLookahead look = new TypeLookahead(parser.tokens);
    lists = new ListDecisions(cursor);
    semicolons = new SemicolonDecisions(cursor);
    declarations = new DeclarationDecisions(cursor);
    modules = new ModuleDecisions(cursor, dialect, declarations);
    arrows = new ArrowDecisions(parser, dialect, look);
    expressions = new ExpressionDecisions(parser, dialect, arrows, modules);
    suffixes = new SuffixDecisions(parser, dialect, expressions, look);
    statements = new StatementDecisions(parser, declarations);
    members = new MemberDecisions(parser);
    types = new TypeDecisions(parser, look);
  }
}
