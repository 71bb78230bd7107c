package dev.seaworthy.core.sql;

import java.util.Optional;
import java.util.Set;

/**
 * Builds the statements about indexes.
 *
 * @param text the text of the statement
 */
record IndexReader(DdlText text) {
  private static final Set<String> ORDERS = Set.of("asc", "desc");

  Optional<SqlStatement> read(PostgresDdl.StatementContext statement) {
    if (statement.createIndex() != null) {
      return Optional.of(createIndex(statement.createIndex()));
    }
    PostgresDdl.AlterIndexContext alter = statement.alterIndex();
    if (alter == null || alter.qualifiedName() == null) {
      return Optional.ofNullable(alter)
          .map(all -> new OpaqueStatement(text.tokens().span(), "ALTER INDEX", Optional.empty()));
    }
    return Optional.of(
        new AlterIndex(
            text.tokens().span(),
            text.objectName(alter.qualifiedName()),
            alter.ifExists() != null,
            Optional.ofNullable(alter.name()).map(text::identifier)));
  }

  private SqlStatement createIndex(PostgresDdl.CreateIndexContext context) {
    boolean named =
        !context.name().isEmpty()
            && context.name(0).getStart().getTokenIndex()
                < context.qualifiedName().getStart().getTokenIndex();
    return new CreateIndex(
        text.tokens().span(),
        named ? Optional.of(text.identifier(context.name(0))) : Optional.empty(),
        text.objectName(context.qualifiedName()),
        context.UNIQUE() != null,
        context.ifNotExists() != null,
        Optional.ofNullable(context.indexMethod())
            .map(method -> text.identifier(method.name()))
            .orElse("btree"),
        text.inside(context.group(0)).splitAtCommas().stream().map(IndexReader::key).toList(),
        text.columns(context.columnNames()),
        Optional.ofNullable(context.indexPredicate())
            .map(predicate -> text.slice(predicate.rest()))
            .map(condition -> new Fragment(condition.source(), condition.span())));
  }

  private static IndexKey key(SqlTokens written) {
    int end = written.size();
    Optional<Boolean> nullsFirst = Optional.empty();
    if (end > 2 && written.isWord(end - 2, "nulls")) {
      nullsFirst = Optional.of(written.isWord(end - 1, "first"));
      end -= 2;
    }
    boolean descending = written.isWord(end - 1, "desc");
    if (end > 1 && ORDERS.contains(written.word(end - 1))) {
      end--;
    }
    int expressionEnd = expressionEnd(written, end);
    SqlTokens expression = written.slice(0, expressionEnd);
    boolean column =
        expression.size() == 1
            && (expression.is(0, SqlToken.Kind.WORD)
                || expression.is(0, SqlToken.Kind.QUOTED_IDENTIFIER));
    return new IndexKey(
        column ? Optional.of(Literals.identifier(expression.textOf(0))) : Optional.empty(),
        column ? Literals.identifier(expression.textOf(0)) : DdlText.normalized(expression),
        DdlText.normalized(written.slice(expressionEnd, end)),
        descending,
        nullsFirst.orElse(descending));
  }

  /** A key is a column, a call or a group; after it come the collation and the operator class. */
  private static int expressionEnd(SqlTokens written, int end) {
    int i = 0;
    while (i < end) {
      if (written.is(i, SqlToken.Kind.LEFT_PAREN)) {
        return written.afterGroup(i);
      }
      i++;
      if (!written.is(i, SqlToken.Kind.DOT)) {
        return written.is(i, SqlToken.Kind.LEFT_PAREN) ? written.afterGroup(i) : i;
      }
      i++;
    }
    return end;
  }
}
