package dev.seaworthy.core.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.seaworthy.core.flow.Catches;
import java.util.List;
import java.util.Set;

/**
 * Which clause catches what an element throws, by names alone.
 *
 * <p>The compiler helps: a checked exception of a call that no clause catches must be declared. A
 * body that declares none therefore catches every checked exception of its calls.
 *
 * @param declared whether the body declares exceptions
 */
record ThrownTypes(boolean declared) {
  private static final Set<String> ALL = Set.of("Throwable", "Exception");
  private static final Set<String> UNCHECKED =
      Set.of(
          "RuntimeException",
          "ArithmeticException",
          "ArrayIndexOutOfBoundsException",
          "ClassCastException",
          "DataAccessException",
          "DateTimeException",
          "EmptyResultDataAccessException",
          "IllegalArgumentException",
          "IllegalStateException",
          "IndexOutOfBoundsException",
          "NoSuchElementException",
          "NullPointerException",
          "NumberFormatException",
          "ResponseStatusException",
          "SecurityException",
          "UncheckedIOException",
          "UnsupportedOperationException");

  /**
   * Returns how surely a clause catches what an element throws.
   *
   * @param thrower the element
   * @param caught the types of the clause
   * @param later the types of the clauses after it
   */
  Catches caughtBy(Node thrower, List<Type> caught, List<Type> later) {
    if (caught.stream().map(ThrownTypes::name).anyMatch(ALL::contains)) {
      return Catches.ALWAYS;
    }
    if (thrower instanceof ThrowStmt statement) {
      return caughtFromThrow(statement, caught);
    }
    boolean lastChecked =
        caught.stream().anyMatch(ThrownTypes::isChecked)
            && later.stream().noneMatch(ThrownTypes::isChecked);
    return lastChecked && !declared ? Catches.ALWAYS : Catches.SOMETIMES;
  }

  private static Catches caughtFromThrow(ThrowStmt statement, List<Type> caught) {
    if (!(statement.getExpression() instanceof ObjectCreationExpr creation)) {
      return Catches.SOMETIMES;
    }
    String thrown = name(creation.getType());
    boolean unchecked = UNCHECKED.contains(thrown);
    for (Type type : caught) {
      String clause = name(type);
      if (clause.equals(thrown) || (unchecked && clause.equals("RuntimeException"))) {
        return Catches.ALWAYS;
      }
    }
    boolean allChecked = caught.stream().allMatch(ThrownTypes::isChecked);
    return unchecked && allChecked ? Catches.NEVER : Catches.SOMETIMES;
  }

  private static boolean isChecked(Type type) {
    String name = name(type);
    return !UNCHECKED.contains(name) && !name.endsWith("Error");
  }

  private static String name(Type type) {
    return type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString();
  }
}
