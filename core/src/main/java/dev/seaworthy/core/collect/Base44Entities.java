package dev.seaworthy.core.collect;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.BuilderEntity;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.SourceFile;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the entities of Base44: JSON schemas with an {@code rls} block. */
public final class Base44Entities implements FactCollector {
  private static final Predicate<String> FILE =
      Pattern.compile("(^|/)(base44|src)/(entities|Entities)/[^/]+\\.jsonc?$").asPredicate();

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (FILE.test(file.source().path())) {
      on.onConfig(document -> entity(document, file.source(), facts));
    }
  }

  private static void entity(ConfigDocument document, SourceFile source, Consumer<Fact> facts) {
    ConfigNode root = document.root();
    Optional<ConfigScalar> name = root.scalar("name");
    if (name.isEmpty() || root.at("properties").isEmpty()) {
      return;
    }
    facts.accept(
        new BuilderEntity(
            name.get().value(),
            root.map("properties").entries().stream().map(ConfigEntry::key).toList(),
            root.at("rls").map(block -> access(root, source)),
            name.get().span()));
  }

  private static SortedMap<String, BuilderEntity.Access> access(
      ConfigNode root, SourceFile source) {
    SortedMap<String, BuilderEntity.Access> access = new TreeMap<>();
    for (ConfigEntry entry : root.map("rls").entries()) {
      String rule = entry.value().span().of(source.text()).replaceAll("\\s+", " ");
      access.put(entry.key(), new BuilderEntity.Access(rule, entry.value().span()));
    }
    return access;
  }
}
