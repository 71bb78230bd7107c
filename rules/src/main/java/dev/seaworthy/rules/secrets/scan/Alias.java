package dev.seaworthy.rules.secrets.scan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule that a configuration does not have is called in it.
 *
 * @param kinds the rules that find the same
 * @param also the rules that find a part of it and say more about it; an allowlist speaks of them
 *     too, while they stay where the rule is left out
 * @param secret the shape of the rule's secrets, where it is one of several that are one rule here;
 *     empty where it is all of it
 */
public record Alias(List<String> kinds, List<String> also, Optional<LazyPattern> secret) {

  /** Copies the lists. */
  public Alias {
    kinds = List.copyOf(kinds);
    also = List.copyOf(also);
  }

  /** Returns every rule that a part of it goes by. */
  public List<String> all() {
    return Stream.concat(kinds.stream(), also.stream()).toList();
  }

  /** Returns allowlists that speak of the secrets of the rule alone. */
  List<Allowlist> narrowed(List<Allowlist> lists) {
    return lists.stream().map(list -> secret.map(list::about).orElse(list)).toList();
  }

  /** Returns an allowlist for all secrets of the rule; empty where its rules have no others. */
  Optional<Allowlist> everything(String id) {
    return secret.map(
        shape ->
            new Allowlist(
                "the rule " + id + " is left out",
                Allowlist.Condition.OR,
                Set.of(),
                Optional.empty(),
                Allowlist.Target.SECRET,
                Optional.of(shape),
                Optional.empty(),
                Optional.empty()));
  }
}
