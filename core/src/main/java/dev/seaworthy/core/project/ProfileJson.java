package dev.seaworthy.core.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Writes a profile as the JSON of {@code seaworthy inspect project}. */
public final class ProfileJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private ProfileJson(JsonGenerator json) {
    this.json = json;
  }

  /** Returns the JSON of a profile, indented, with LF line ends and one at its end. */
  public static String write(Profile profile) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(printer);
      new ProfileJson(json).profile(profile);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.append('\n').toString();
  }

  private void profile(Profile profile) throws IOException {
    json.writeStartObject();
    array("builders", profile.builders(), this::builder);
    array("ties", profile.ties(), this::tie);
    array("frameworks", profile.frameworks(), this::framework);
    array("targets", profile.targets(), this::target);
    array("packages", profile.manifests(), this::manifest);
    json.writeEndObject();
  }

  private void builder(BuilderMatch match) throws IOException {
    json.writeStringField("id", match.builder().id());
    json.writeStringField("confidence", match.confidence().word());
    array("evidence", match.evidence(), this::clue);
  }

  private void tie(BuilderTie tie) throws IOException {
    json.writeStringField("builder", tie.builder().id());
    json.writeStringField("kind", word(tie.kind()));
    clue(tie.evidence());
  }

  private void framework(FrameworkUse use) throws IOException {
    json.writeStringField("name", use.framework().label());
    json.writeStringField("version", use.version());
    json.writeStringField("root", use.root());
  }

  private void target(DeployTarget target) throws IOException {
    Platform platform = target.platform();
    json.writeStringField("id", platform.id());
    json.writeStringField("root", target.root());
    json.writeStringField("confidence", target.confidence().word());
    json.writeStringField("process", word(platform.process()));
    if (platform.disk().isPresent()) {
      Platform.Disk disk = platform.disk().get();
      fact("disk", disk.volume() == Platform.Volume.NONE ? "ephemeral" : "volume", disk.fact());
    }
    if (platform.rollback().isPresent()) {
      Platform.Rollback rollback = platform.rollback().get();
      fact("rollback", rollback.instant() ? "instant" : "redeploy", rollback.fact());
    }
    array("evidence", target.evidence(), this::clue);
  }

  private void fact(String name, String kind, PlatformFact fact) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("kind", kind);
    json.writeStringField("text", fact.text());
    json.writeStringField("source", fact.source());
    json.writeStringField("checked", fact.checked());
    json.writeEndObject();
  }

  private void manifest(Located<PackageManifest> manifest) throws IOException {
    PackageManifest fact = manifest.fact();
    json.writeStringField("file", manifest.path());
    json.writeStringField("ecosystem", word(fact.ecosystem()));
    json.writeStringField("name", fact.name());
    array("dependencies", fact.dependencies(), this::dependency);
    array("scripts", fact.scripts(), this::script);
  }

  private void dependency(Dependency dependency) throws IOException {
    json.writeStringField("name", dependency.name());
    json.writeStringField("version", dependency.version());
    json.writeStringField("scope", word(dependency.scope()));
  }

  private void script(PackageManifest.Script script) throws IOException {
    json.writeStringField("name", script.name());
    json.writeStringField("command", script.command());
  }

  private void clue(Clue clue) throws IOException {
    json.writeStringField("text", clue.text());
    if (clue.location() != null) {
      json.writeStringField("file", clue.location().path());
      json.writeNumberField("offset", clue.location().span().start());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @FunctionalInterface
  private interface Fields<T> {
    void write(T item) throws IOException;
  }

  private <T> void array(String name, List<T> items, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      fields.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
