package dev.seaworthy.core.sql.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What roles may do with an object. Immutable.
 *
 * @param byRole the privileges in upper case by role; {@code public} stands for every role
 */
public record Privileges(SortedMap<String, SortedSet<String>> byRole) {
  /** No role may do anything. */
  public static final Privileges NONE = new Privileges(new TreeMap<>());

  private static final Set<String> ALL_ON_TABLES =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");

  /** Returns every privilege on a kind of objects. */
  static Set<String> all(String kind) {
    return switch (kind) {
      case "FUNCTIONS" -> Set.of("EXECUTE");
      case "TABLES" -> ALL_ON_TABLES;
      default -> Set.of("USAGE", "SELECT", "UPDATE");
    };
  }

  /** Returns what {@code ALL} stands for among some privileges. */
  static Set<String> expanded(Collection<String> privileges, String kind) {
    return privileges.contains("ALL") ? all(kind) : Set.copyOf(privileges);
  }

  /** Takes a copy. */
  public Privileges {
    byRole = Collections.unmodifiableSortedMap(new TreeMap<>(byRole));
  }

  /** Returns whether a role may, by itself or as one of all roles. */
  public boolean allows(String role, String privilege) {
    return holds(role, privilege) || holds("public", privilege);
  }

  private boolean holds(String role, String privilege) {
    Set<String> held = byRole.get(role);
    return held != null && held.contains(privilege);
  }

  Privileges granted(List<String> roles, Collection<String> privileges) {
    return changed(roles, privileges, true);
  }

  Privileges revoked(List<String> roles, Collection<String> privileges) {
    return changed(roles, privileges, false);
  }

  Privileges and(Privileges others) {
    Privileges sum = this;
    for (Map.Entry<String, SortedSet<String>> entry : others.byRole.entrySet()) {
      sum = sum.granted(List.of(entry.getKey()), entry.getValue());
    }
    return sum;
  }

  private Privileges changed(List<String> roles, Collection<String> privileges, boolean grant) {
    TreeMap<String, SortedSet<String>> changed = new TreeMap<>(byRole);
    for (String role : roles) {
      TreeSet<String> held = new TreeSet<>(changed.getOrDefault(role, new TreeSet<>()));
      if (grant) {
        held.addAll(privileges);
      } else {
        held.removeAll(privileges);
      }
      if (held.isEmpty()) {
        changed.remove(role);
      } else {
        changed.put(role, held);
      }
    }
    return new Privileges(changed);
  }
}
