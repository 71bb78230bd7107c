package dev.seaworthy.core.firebase;

import dev.seaworthy.core.source.Span;
import java.util.List;

/**
 * What an {@code allow} statement opens.
 *
 * @param path the path of all {@code match} around it, such as {@code /users/{id}}, without that of
 *     the database or the bucket
 * @param methods {@code read}, {@code write}, {@code get}, {@code list}, {@code create}, {@code
 *     update}, {@code delete}
 * @param openness for whom
 * @param span the statement
 */
public record Allowance(String path, List<String> methods, Openness openness, Span span) {
  /** Copies the list. */
  public Allowance {
    methods = List.copyOf(methods);
  }

  /** Returns whether documents can be read. */
  public boolean reads() {
    return methods.stream().anyMatch(m -> List.of("read", "get", "list").contains(m));
  }

  /** Returns whether documents that exist can be changed or removed. */
  public boolean changes() {
    return methods.stream().anyMatch(m -> List.of("write", "update", "delete").contains(m));
  }

  /** Returns whether documents can be added. */
  public boolean adds() {
    return methods.contains("write") || methods.contains("create");
  }

  /** Returns whether the statement is about everything that there is. */
  public boolean isAboutAll() {
    return path.matches("/?|/\\{\\w+=\\*\\*\\}");
  }

  /** For whom something is open, the widest first. */
  public enum Openness {
    /** For everybody. */
    EVERYBODY,
    /** For everybody until a date: the test mode of the console. */
    UNTIL_A_DATE,
    /** For every user who is signed in. */
    SIGNED_IN,
    /** For some. */
    RESTRICTED
  }
}
