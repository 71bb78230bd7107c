package dev.seaworthy.core.sql.access;

import dev.seaworthy.core.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What names mean at one place of a condition, and who asks. A query inside of a condition opens a
 * frame within the outer one; the body of a function opens one that sees nothing but its arguments.
 */
final class Frame {
  private final Principal principal;
  private final Optional<Frame> outer;
  private final List<Relation> relations;
  private final Map<String, Term> variables;
  private final boolean definer;
  private final int calls;
  private final boolean linked;
  private boolean tied;

  private Frame(
      Principal principal,
      Optional<Frame> outer,
      List<Relation> relations,
      Map<String, Term> variables,
      boolean definer,
      int calls,
      boolean linked) {
    this.principal = principal;
    this.outer = outer;
    this.relations = List.copyOf(relations);
    this.variables = Map.copyOf(variables);
    this.definer = definer;
    this.calls = calls;
    this.linked = linked;
  }

  /**
   * Rows that names can refer to.
   *
   * @param name the alias, or the name of the table
   * @param table the table, where the migrations show it
   * @param value what its columns are
   * @param known what some of its columns are instead
   */
  record Relation(String name, Optional<Table> table, Term value, Map<String, Term> known) {
    Relation(String name, Optional<Table> table, Term value) {
      this(name, table, value, Map.of());
    }

    Term value(String column) {
      return known.getOrDefault(column, value);
    }

    /** Returns whether the rows surely have, or may have, a column. */
    boolean mayHave(String column) {
      return table.isEmpty() || !table.get().columnsKnown() || has(column);
    }

    boolean has(String column) {
      return table.isPresent()
          && table.get().columns().stream().anyMatch(c -> c.name().equals(column));
    }
  }

  /**
   * Returns the frame of a policy's condition.
   *
   * @param known what some columns of the row hold
   */
  static Frame ofRow(Table table, Principal principal, Map<String, Term> known) {
    return new Frame(
        principal,
        Optional.empty(),
        List.of(new Relation(table.name().name(), Optional.of(table), Term.OF_ROW, known)),
        Map.of(),
        false,
        0,
        false);
  }

  /**
   * Returns the frame of a query inside.
   *
   * @param rowsLinked whether the query looks at rows that the row points to, or that point to it
   */
  Frame query(List<Relation> queried, boolean rowsLinked) {
    return new Frame(principal, Optional.of(this), queried, Map.of(), definer, calls, rowsLinked);
  }

  /** Returns the frame of a function's body. */
  Frame body(Map<String, Term> arguments, boolean asDefiner) {
    return new Frame(
        principal, Optional.empty(), List.of(), arguments, definer || asDefiner, calls + 1, false);
  }

  /** Returns the same frame with the variables of a program. */
  Frame with(Map<String, Term> newVariables) {
    return new Frame(principal, outer, relations, newVariables, definer, calls, linked);
  }

  Principal principal() {
    return principal;
  }

  Map<String, Term> variables() {
    return variables;
  }

  /** Returns whether queries run with the rights of the owner of the tables. */
  boolean isDefiner() {
    return definer;
  }

  /** Returns how many functions are being called. */
  int calls() {
    return calls;
  }

  boolean isLinked() {
    return linked;
  }

  /** Notes that the query asks for rows that name the user. */
  void tie() {
    tied = true;
  }

  boolean isTied() {
    return tied;
  }

  /** Returns what a name stands for. */
  Term lookup(List<String> parts) {
    Optional<Term> here = find(parts);
    if (here.isPresent()) {
      return here.get();
    }
    for (Optional<Frame> frame = outer; frame.isPresent(); frame = frame.get().outer) {
      Optional<Term> found = frame.get().find(parts);
      if (found.isPresent()) {
        return found.get() instanceof Term.OfQueried ? frame.get().queriedRow() : found.get();
      }
    }
    return Term.ANYTHING;
  }

  /** To a query within the query, the rows of a linked query are as much as the row itself. */
  private Term queriedRow() {
    if (linked) {
      return Term.OF_ROW;
    }
    return tied ? Term.OF_USER : Term.ANYTHING;
  }

  private Optional<Term> find(List<String> parts) {
    String name = parts.get(parts.size() - 1);
    return parts.size() == 1 ? unqualified(name) : qualified(parts.get(parts.size() - 2), name);
  }

  /** A column hides a variable of the same name. */
  private Optional<Term> unqualified(String name) {
    return relations.stream()
        .filter(relation -> relation.has(name))
        .map(relation -> relation.value(name))
        .findFirst()
        .or(() -> Optional.ofNullable(variables.get(name)))
        .or(
            () ->
                relations.stream()
                    .filter(relation -> relation.mayHave(name))
                    .map(relation -> relation.value(name))
                    .findFirst());
  }

  private Optional<Term> qualified(String relationName, String name) {
    return relations.stream()
        .filter(relation -> relation.name().equals(relationName))
        .map(relation -> relation.value(name))
        .findFirst();
  }
}
