package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.module.ModuleEdge;
import dev.seaworthy.core.js.module.ModuleGraph;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.project.Located;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.supabase.ClientOrigin.Created;
import dev.seaworthy.core.supabase.ClientOrigin.Imported;
import dev.seaworthy.core.supabase.ClientOrigin.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the code of the app asks of its Supabase project: the calls whose client is known to be
 * one, and not one of another project.
 */
public final class SupabaseCalls {
  private final ProjectFacts project;
  private final ModuleGraph modules;
  private final Map<String, List<ExportedClient>> exports = new HashMap<>();
  private final OwnProject own;

  private SupabaseCalls(ProjectFacts project) {
    this.project = project;
    this.modules = project.modules();
    for (Located<ExportedClient> export : project.all(ExportedClient.class)) {
      exports.computeIfAbsent(export.path(), path -> new ArrayList<>()).add(export.fact());
    }
    this.own =
        new OwnProject(
            project.all(SupabaseCall.class).stream().flatMap(c -> client(c).stream()).toList());
  }

  /** Prepares the calls of an app. */
  public static SupabaseCalls of(ProjectFacts project) {
    return new SupabaseCalls(project);
  }

  /** Returns the queries of tables and views, in the order of the files. */
  public List<PlacedCall<TableQuery>> queries() {
    return placed(TableQuery.class);
  }

  /** Returns the calls of functions of the database, in the order of the files. */
  public List<PlacedCall<FunctionCall>> functionCalls() {
    return placed(FunctionCall.class);
  }

  /** Returns the uses of stored files, in the order of the files. */
  public List<PlacedCall<BucketCall>> bucketCalls() {
    return placed(BucketCall.class);
  }

  /** Returns the channels of Realtime, in the order of the files. */
  public List<PlacedCall<ChannelCall>> channels() {
    return placed(ChannelCall.class);
  }

  private <C extends SupabaseCall> List<PlacedCall<C>> placed(Class<C> type) {
    List<PlacedCall<C>> calls = new ArrayList<>();
    for (Located<C> call : project.all(type)) {
      if (call.file().role() == FileRole.APP) {
        client(call)
            .filter(client -> !own.isForeign(client))
            .ifPresent(client -> calls.add(placed(call, client)));
      }
    }
    return calls;
  }

  private Optional<ClientOrigin> client(Located<? extends SupabaseCall> call) {
    return origin(call.path(), call.fact().client(), new HashSet<>());
  }

  private <C extends SupabaseCall> PlacedCall<C> placed(Located<C> call, ClientOrigin origin) {
    Optional<Created> created =
        Optional.of(origin).filter(Created.class::isInstance).map(Created.class::cast);
    return new PlacedCall<>(
        call,
        created.map(Created::key).orElseGet(() -> ((Named) origin).key()),
        call.fact().schema().or(() -> created.flatMap(Created::schema)).orElse("public"),
        created.flatMap(Created::address),
        modules.reachedFrom(call.path()));
  }

  /** Follows a client to where it is made, or named. */
  private Optional<ClientOrigin> origin(String path, ClientOrigin origin, Set<String> seen) {
    if (!(origin instanceof Imported imported)) {
      return Optional.of(origin);
    }
    Optional<String> target = modules.resolve(path, imported.module());
    Optional<ClientOrigin> found =
        target.flatMap(module -> exported(module, imported.export(), imported.called(), seen));
    return found.isPresent() ? found : imported.otherwise().map(ClientOrigin.class::cast);
  }

  private Optional<ClientOrigin> exported(
      String path, String name, boolean called, Set<String> seen) {
    if (!seen.add(path + '\n' + name)) {
      return Optional.empty();
    }
    for (ExportedClient export : exports.getOrDefault(path, List.of())) {
      if (export.export().equals(name) && export.called() == called) {
        Optional<ClientOrigin> origin = origin(path, export.origin(), seen);
        if (origin.isPresent()) {
          return origin;
        }
      }
    }
    for (ModuleEdge edge : modules.edgesFrom(path)) {
      if (edge.kind() == ModuleEdge.Kind.REEXPORT) {
        Optional<ClientOrigin> origin = exported(edge.to(), name, called, seen);
        if (origin.isPresent()) {
          return origin;
        }
      }
    }
    return Optional.empty();
  }
}
