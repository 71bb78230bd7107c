package dev.seaworthy.rules.resource;

import dev.seaworthy.core.java.resource.JavaResources;
import dev.seaworthy.core.js.resource.JsResources;
import dev.seaworthy.core.project.FileRole;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.FileContext;
import dev.seaworthy.core.rule.FileRule;
import dev.seaworthy.core.rule.Findings;
import dev.seaworthy.core.rule.Listeners;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.typestate.Acquisition;
import dev.seaworthy.core.typestate.ResourceSpec;
import dev.seaworthy.rules.table.ResourceTable;
import java.util.List;

/** A database connection that is taken and, on some path, not given back. */
@RuleInfo(
    id = "db-connection-leak",
    summary = "A database connection is taken and not given back on every path.",
    category = Category.RESOURCE,
    severity = Severity.BLOCKER,
    cwe = {772},
    needs = {Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX, Language.JAVA},
    since = "0.1")
public final class DbConnectionLeak implements FileRule {
  private static final List<ResourceSpec> JAVASCRIPT = ResourceTable.read("database-js");
  private static final List<ResourceSpec> JAVA = ResourceTable.read("database-java");

  @Override
  public void check(FileContext file, Listeners on, Findings findings) {
    if (file.role() != FileRole.APP) {
      return;
    }
    LeakReport report = new LeakReport(file.source(), findings);
    on.onJs(js -> report(JsResources.examine(js, JAVASCRIPT), report));
    on.onJava(java -> report(JavaResources.examine(java, JAVA), report));
  }

  private static void report(List<Acquisition> acquisitions, LeakReport report) {
    acquisitions.forEach(report::add);
  }
}
