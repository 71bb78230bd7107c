package dev.seaworthy.core.collect;

import dev.seaworthy.core.config.ConfigDocument;
import dev.seaworthy.core.config.ConfigEntry;
import dev.seaworthy.core.config.ConfigList;
import dev.seaworthy.core.config.ConfigMap;
import dev.seaworthy.core.config.ConfigNode;
import dev.seaworthy.core.config.ConfigScalar;
import dev.seaworthy.core.project.Catalogue;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.HostSetting;
import dev.seaworthy.core.project.Platform;
import dev.seaworthy.core.project.VolumeMount;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** Reads where settings deploy the app to, and which disks they mount. */
public final class HostSettings implements FactCollector {

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    String path = file.source().path();
    String name = file.source().name();
    if (name.equals(".replit")) {
      on.onConfig(document -> replit(document.root(), facts));
    } else if (name.equals("firebase.json")) {
      on.onConfig(document -> firebase(document.root(), facts));
    } else if (isCompose(name)) {
      on.onConfig(document -> compose(document.root(), facts));
    } else if (name.startsWith("fly.") && name.endsWith(".toml")) {
      on.onConfig(document -> fly(document.root(), facts));
    } else if (name.equals("render.yaml") || name.equals("render.yml")) {
      on.onConfig(document -> render(document.root(), facts));
    } else if (name.equals("package.json")) {
      on.onConfig(document -> scripts(document, facts));
    } else if (path.startsWith(".github/workflows/") || name.startsWith("cloudbuild")) {
      on.onText(source -> commands(source.text(), 0, facts));
    }
  }

  private static void replit(ConfigNode root, Consumer<Fact> facts) {
    root.scalar("deployment", "deploymentTarget")
        .ifPresent(
            value -> {
              for (Platform platform : Catalogue.platforms()) {
                if (platform.marks().deployments().contains(value.value())) {
                  String text = "deploymentTarget \"" + value.value() + "\"";
                  facts.accept(new HostSetting(platform.id(), text, value.span()));
                }
              }
            });
  }

  private static void firebase(ConfigNode root, Consumer<Fact> facts) {
    for (ConfigEntry entry : entries(root)) {
      switch (entry.key()) {
        case "functions", "apphosting" ->
            facts.accept(new HostSetting("firebase", entry.key() + " settings", entry.keySpan()));
        case "hosting" ->
            facts.accept(new HostSetting("firebase-hosting", "hosting settings", entry.keySpan()));
        default -> {}
      }
    }
  }

  private static boolean isCompose(String name) {
    return (name.startsWith("docker-compose") || name.startsWith("compose."))
        && !name.contains("dev")
        && !name.contains("test")
        && !name.contains("local");
  }

  /** Only a service that is built from the repository is the app; others are tools beside it. */
  private static void compose(ConfigNode root, Consumer<Fact> facts) {
    for (ConfigEntry service : root.map("services").entries()) {
      if (service.value().at("build").isPresent()) {
        String text = "compose service \"" + service.key() + "\"";
        facts.accept(new HostSetting("container", text, service.keySpan()));
        for (ConfigNode volume : service.value().list("volumes").items()) {
          volume.scalar().ifPresent(scalar -> composeVolume(scalar, facts));
        }
      }
    }
  }

  private static void composeVolume(ConfigScalar volume, Consumer<Fact> facts) {
    String[] parts = volume.value().split(":");
    if (parts.length > 1) {
      facts.accept(new VolumeMount("container", parts[1], volume.span()));
    }
  }

  private static void fly(ConfigNode root, Consumer<Fact> facts) {
    root.at("mounts")
        .ifPresent(
            mounts -> {
              ConfigList list =
                  mounts instanceof ConfigList several
                      ? several
                      : new ConfigList(List.of(mounts), mounts.span());
              list.items().forEach(mount -> mount("fly", mount, "destination", facts));
            });
  }

  private static void render(ConfigNode root, Consumer<Fact> facts) {
    for (ConfigNode service : root.list("services").items()) {
      service.at("disk").ifPresent(disk -> mount("render", disk, "mountPath", facts));
    }
  }

  private static void mount(
      String platform, ConfigNode settings, String key, Consumer<Fact> facts) {
    settings
        .scalar(key)
        .ifPresent(path -> facts.accept(new VolumeMount(platform, path.value(), path.span())));
  }

  private static void scripts(ConfigDocument document, Consumer<Fact> facts) {
    String text = document.source().text();
    for (ConfigEntry script : document.root().map("scripts").entries()) {
      commands(script.value().span().of(text), script.value().span().start(), facts);
    }
  }

  /** Finds deploy commands in a part of a file that starts at an offset. */
  private static void commands(String part, int start, Consumer<Fact> facts) {
    for (Platform platform : Catalogue.platforms()) {
      for (String command : platform.marks().commands()) {
        int at = part.indexOf(command);
        if (at >= 0) {
          int from = start + at;
          facts.accept(
              new HostSetting(
                  platform.id(), "\"" + command + "\"", new Span(from, from + command.length())));
        }
      }
    }
  }

  private static List<ConfigEntry> entries(ConfigNode node) {
    return node instanceof ConfigMap map ? map.entries() : List.of();
  }
}
