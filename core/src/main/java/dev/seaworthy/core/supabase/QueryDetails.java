package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.scope.ConstantEvaluator;
import dev.seaworthy.core.js.scope.ConstantValue;
import dev.seaworthy.core.js.scope.ConstantValue.Template;
import dev.seaworthy.core.js.scope.ConstantValue.Text;
import dev.seaworthy.core.supabase.CallChain.Step;
import dev.seaworthy.core.supabase.TableQuery.ColumnUse;
import dev.seaworthy.core.supabase.TableQuery.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers the columns and embedded tables of a query from the methods of its chain. */
final class QueryDetails {
  /** Stands for what is not constant in the text of a condition. */
  private static final String ANY = "?";

  private final ConstantEvaluator evaluator;
  private final List<ColumnUse> columns = new ArrayList<>();
  private final List<Embedding> embeddings = new ArrayList<>();

  QueryDetails(ConstantEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  List<ColumnUse> columns() {
    return columns.stream().distinct().toList();
  }

  List<Embedding> embeddings() {
    return embeddings.stream().distinct().toList();
  }

  /** Adds what one method of the chain says. */
  void add(Step step) {
    if (step.arguments().isEmpty()) {
      return;
    }
    Expression first = step.arguments().get(0);
    switch (step.method()) {
      case "select" -> text(first).ifPresent(text -> embeddings.addAll(EmbeddedSelect.of(text)));
      case "match" ->
          ObjectKeys.names(first)
              .forEach(column -> columns.add(Operators.use(column, "eq", Optional.empty())));
      case "or" ->
          columns.addAll(
              FilterText.columns(textWithGaps(evaluator.evaluate(first)), relation(step, 1)));
      case "filter", "not" -> operator(step).ifPresent(operator -> column(first, operator, step));
      case "order" -> column(first, "order", step);
      default ->
          Operators.ofMethod(step.method()).ifPresent(operator -> column(first, operator, step));
    }
  }

  private Optional<String> operator(Step step) {
    return step.arguments().size() > 1
        ? text(step.arguments().get(1)).map(operator -> operator.replaceFirst("^not\\.", ""))
        : Optional.empty();
  }

  private void column(Expression name, String operator, Step step) {
    text(name).ifPresent(column -> columns.add(Operators.use(column, operator, relation(step, 1))));
  }

  /** Returns the embedded table that the options of a method choose. */
  private Optional<String> relation(Step step, int options) {
    return step.arguments().size() > options
        ? Stream.of("referencedTable", "foreignTable")
            .flatMap(key -> ObjectKeys.value(step.arguments().get(options), key).stream())
            .flatMap(value -> text(value).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<String> text(Expression expression) {
    return evaluator.evaluate(expression) instanceof Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static String textWithGaps(ConstantValue value) {
    if (value instanceof Template template) {
      StringBuilder text = new StringBuilder();
      template.parts().forEach(part -> text.append(part instanceof Text t ? t.value() : ANY));
      return text.toString();
    }
    return value instanceof Text text ? text.value() : "";
  }
}
