package dev.seaworthy.core.supabase;

import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.FactCollector;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.Listeners;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what the code of the app asks of Supabase, and the clients that modules hand to each other.
 * Whether an imported client is one is decided by {@link SupabaseCalls}, which sees all files.
 */
public final class SupabaseCallCollector implements FactCollector {
  private static final String SUPABASE = "supabase";
  private static final Set<String> METHODS = Set.of("from", "rpc", "channel");

  @Override
  public void collect(FileContext file, Listeners on, Consumer<Fact> facts) {
    if (file.role() != FileRole.APP) {
      return;
    }
    List<CallExpression> calls = new ArrayList<>();
    on.on(
        CallExpression.class,
        (call, above) -> {
          if (!call.arguments().isEmpty()
              && call.callee() instanceof MemberExpression callee
              && callee.name().filter(METHODS::contains).isPresent()) {
            calls.add(call);
          }
        });
    on.onJs(
        js -> {
          if (!calls.isEmpty()) {
            CallReader reader = new CallReader(js, facts);
            calls.forEach(call -> reader.read(call, (MemberExpression) call.callee()));
          }
          if (file.mentions(SUPABASE)) {
            new ClientExports(js, facts).read();
          }
        });
  }

  @Override
  public Set<String> words() {
    return Set.of(SUPABASE);
  }
}
