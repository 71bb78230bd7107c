package dev.seaworthy.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.Status;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A project that grants nothing by itself, as the user says. */
class DataApiGrantMissingTest {
  private static final String TABLES =
      """
      create table public.orders (id uuid primary key, user_id uuid);
      alter table public.orders enable row level security;
      create policy "own" on public.orders to authenticated using (auth.uid() = user_id);
      create table public.open (id uuid primary key);
      """;

  @Test
  void whatIsNotGrantedIsFoundAndGrantedWhereRowsAreProtected() throws InterruptedException {
    Outcome outcome = check(TABLES, "db.from('orders').insert({}); db.from('open').select();");
    assertThat(outcome.status()).isEqualTo(Status.FAIL);
    assertThat(outcome.findings().get(0).message()).contains("2 of 2 tables", "public.orders");
    assertThat(outcome.findings().get(0).fixes())
        .flatMap(fix -> fix.statements())
        .containsExactly("grant insert on public.orders to authenticated, service_role");
  }

  @Test
  void grantsOfAnyShapeCount() throws InterruptedException {
    String query = "db.from('orders').update({}).eq('id', 1);";
    assertThat(check(TABLES + "grant all on all tables in schema public to authenticated;", query))
        .extracting(Outcome::status)
        .isEqualTo(Status.PASS);
    assertThat(
            check(
                "alter default privileges in schema public grant all on tables to anon;" + TABLES,
                query))
        .extracting(Outcome::status)
        .isEqualTo(Status.PASS);
    assertThat(check(TABLES + "grant select on public.orders to authenticated;", query))
        .extracting(Outcome::status)
        .isEqualTo(Status.FAIL);
  }

  private static Outcome check(String sql, String code) throws InterruptedException {
    DataApiGrantMissing rule = new DataApiGrantMissing();
    Settings settings = new Settings(Optional.empty(), GrantEra.EXPLICIT);
    Auditor auditor = new Auditor(Rules.plan(List.of(rule), Map.of(), settings, 1));
    String client =
        """
        import { createClient } from "@supabase/supabase-js";
        const db = createClient(u, import.meta.env.VITE_SUPABASE_ANON_KEY);
        """;
    Map<String, String> files =
        Map.of("supabase/migrations/20260601000000_a.sql", sql, "src/main.ts", client + code);
    return rule.check(auditor.facts(new MemoryTree("app", files), Progress.NONE));
  }
}
