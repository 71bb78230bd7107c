package dev.seaworthy.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.rules.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the code says of the tables that rules find open. */
class TableUsesTest {
  private static final Map<String, String> APP =
      Map.of(
          "index.html", "<script type='module' src='/src/main.tsx'></script>",
          "src/main.tsx", "import './Clients'; import './Team';",
          "src/supabase.ts",
              """
              import { createClient } from "@supabase/supabase-js";
              export const supabase = createClient(u, import.meta.env.VITE_SUPABASE_ANON_KEY);
              """,
          "src/Clients.tsx",
              """
              import { supabase } from "./supabase";
              await supabase.from("clients").delete().eq("id", id);
              await supabase.from("clients").select("*, visits(id)");
              """,
          "src/Team.tsx",
              "import { supabase } from './supabase'; await supabase.from('clients').insert(row);",
          "src/Unused.tsx",
              "import { supabase } from './supabase'; await supabase.from('stale').select();",
          "supabase/functions/nightly/index.ts",
              """
              import { createClient } from "npm:@supabase/supabase-js@2";
              const admin = createClient(u, Deno.env.get("SUPABASE_SERVICE_ROLE_KEY")!);
              Deno.serve(async () => { await admin.from("jobs").select(); });
              """);

  @Test
  void placesAreNamedOncePerFileBrowserFirst() {
    assertThat(places("create table clients (id int primary key);"))
        .containsExactly(
            "src/Clients.tsx the browser reads it here",
            "src/Team.tsx the browser adds to it here");
    assertThat(places("create table visits (id int primary key);"))
        .containsExactly("src/Clients.tsx the browser reads it here");
    assertThat(places("create table jobs (id int primary key);"))
        .containsExactly(
            "supabase/functions/nightly/index.ts the server reads it here, with the service role");
    assertThat(places("create table stale (id int primary key);")).isEmpty();
  }

  @Test
  void policiesAreExplainedInTheSameWay() {
    Finding finding =
        findings(
                new RlsAlwaysTrue(),
                """
                create table clients (id int primary key);
                alter table clients enable row level security;
                create policy p on clients using (true);
                """)
            .get(0);
    assertThat(places(finding)).hasSize(2);
  }

  @Test
  void aTableThatNothingNamesIsLessBadUnlessItIsAboutPeople() {
    assertThat(severity("create table clients (id int primary key);")).isEmpty();
    assertThat(severity("create table leftover (id int primary key);")).contains(Severity.HIGH);
    assertThat(severity("create table leftover (id int primary key, email text);")).isEmpty();
    assertThat(severity("create table leftover (id int primary key, user_id uuid);")).isEmpty();
    assertThat(severity("create table staff_backup as select * from staff;")).isEmpty();
    assertThat(
            severity(
                """
                create table leftover (id int primary key);
                alter table leftover disable row level security;
                """))
        .isEmpty();
  }

  @Test
  void whatOnlyTheServerUsesNeedsNoPolicy() {
    assertThat(
            findings(new RlsDisabled(), "create table jobs (id int primary key);")
                .get(0)
                .nextStep())
        .contains("service role alone")
        .doesNotContain("add a policy");
  }

  private static Optional<Severity> severity(String sql) {
    return findings(new RlsDisabled(), sql).get(0).severity();
  }

  private static List<String> places(String sql) {
    return places(findings(new RlsDisabled(), sql).get(0));
  }

  private static List<String> places(Finding finding) {
    return finding.related().stream()
        .map(related -> related.location().path() + " " + related.message())
        .toList();
  }

  private static List<Finding> findings(ProjectRule rule, String sql) {
    Map<String, String> files = new HashMap<>(APP);
    files.put("supabase/migrations/20260101000000_init.sql", sql);
    Auditor auditor = new Auditor(Rules.plan(List.of(rule), Map.of(), Settings.NONE, 1));
    try {
      return rule.check(auditor.facts(new MemoryTree("app", files), Progress.NONE)).findings();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
