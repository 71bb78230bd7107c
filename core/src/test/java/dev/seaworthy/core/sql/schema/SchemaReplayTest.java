package dev.seaworthy.core.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.ObjectName;
import dev.seaworthy.core.sql.SqlParser;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReplayTest {

  @Test
  void theLastStatementDecides() {
    Schema schema =
        lenient(
            "create table t (a int); alter table t enable row level security;",
            "alter table public.t disable row level security;",
            "create table u (a int);",
            "alter table u enable row level security, force row level security;");
    assertThat(state(schema, "t")).isEqualTo(State.OFF);
    assertThat(table(schema, "t").rowSecurity().changedAt())
        .map(Location::path)
        .contains("supabase/migrations/2.sql");
    assertThat(table(schema, "t").created())
        .hasValueSatisfying(
            location -> {
              assertThat(location.path()).isEqualTo("supabase/migrations/1.sql");
              assertThat(location.span().start()).isEqualTo(13);
            });
    assertThat(state(schema, "u")).isEqualTo(State.ON);
    assertThat(table(schema, "u").rowSecurity().forced()).isTrue();
  }

  @Test
  void tablesMoveAndGo() {
    Schema schema =
        lenient(
            """
            create table a (x int); create table b (x int); create table c (x int);
            create schema private; create table private.d (x int); create temp table e (x int);
            alter table a rename to a2;
            alter table b set schema private;
            drop table if exists c;
            create table if not exists a2 (y int);
            create table a2 (y int);
            """);
    assertThat(schema.tables().keySet())
        .map(Object::toString)
        .containsExactly("private.b", "private.d", "public.a2");
    assertThat(table(schema, "a2").columns()).extracting(Column::name).containsExactly("x");
    assertThat(schema.statements())
        .filteredOn(statement -> statement.refusal().isPresent())
        .singleElement()
        .satisfies(
            refused ->
                assertThat(refused.refusal().orElseThrow().reason())
                    .isEqualTo("public.a2 exists already"));
  }

  @Test
  void aPartitionAndACopyDoNotInheritRowSecurity() {
    Schema schema =
        lenient(
            """
            create table p (a int) partition by list (a);
            alter table p enable row level security;
            create table p1 partition of p for values in (1);
            create table copy (like p including all);
            """);
    assertThat(state(schema, "p")).isEqualTo(State.ON);
    assertThat(state(schema, "p1")).isEqualTo(State.OFF);
    assertThat(state(schema, "copy")).isEqualTo(State.OFF);
    assertThat(table(schema, "copy").columns()).hasSize(1);
  }

  @Test
  void policiesAreCreatedAlteredAndDropped() {
    Schema schema =
        lenient(
            """
            create table t (a int);
            create policy one on t for select using (true);
            create policy two on t for insert to authenticated with check (a > 0);
            create policy if not exists three on t using (true);
            alter policy two on t to anon with check (a > 1);
            drop policy one on t;
            """);
    assertThat(table(schema, "t").policies())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.name()).isEqualTo("two");
              assertThat(policy.roles()).containsExactly("anon");
              assertThat(policy.check()).contains("a > 1");
            });
  }

  @Test
  void loopsOverListsAndOverTheCatalogueAreRun() {
    Schema schema =
        lenient(
            """
            create table a (x int); create table b (x int); create table c (x int);
            create table z_skip (x int);
            do $$ declare t text; names text[] := array['a', 'b'];
            begin
              foreach t in array names loop
                execute format('alter table public.%I enable row level security', t);
                execute 'create policy "' || t || '_read" on ' || quote_ident(t) || ' using (true)';
              end loop;
            end $$;
            do $$ declare r record;
            begin
              for r in (select tablename, schemaname from pg_tables
                        where schemaname = 'public' and tablename not in ('a', 'b')
                        and tablename not like 'z\\_%') loop
                execute 'alter table ' || r.schemaname || '.' || r.tablename
                  || ' enable row level security';
              end loop;
            end $$;
            """);
    assertThat(state(schema, "a")).isEqualTo(State.ON);
    assertThat(state(schema, "c")).isEqualTo(State.ON);
    assertThat(state(schema, "z_skip")).isEqualTo(State.OFF);
    assertThat(table(schema, "b").policies()).extracting(Policy::name).containsExactly("b_read");
    assertThat(schema.unresolved()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for r in select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity loop"
            + " execute format('alter table public.%I enable row level security', r.relname);"
            + " end loop;",
        "for r in select table_name from information_schema.tables where table_schema = 'public'"
            + " and table_type = 'BASE TABLE' loop execute 'alter table public.'"
            + " || quote_ident(r.table_name) || ' enable row level security'; end loop;",
        "for r in select unnest(array['t']) as name loop execute"
            + " format('alter table %s enable row level security', r.name); end loop;",
        "for r in select * from (values ('public', 't')) as v(s, n) loop execute"
            + " format('alter table %I.%I enable row level security', r.s, r.n); end loop;",
        "if exists (select 1 from information_schema.tables where table_schema = 'public' and"
            + " table_name = 't') then alter table t enable row level security; end if;",
        "if to_regclass('public.t') is not null then alter table public.t enable row level"
            + " security; end if;",
        "begin create table t (a int); exception when duplicate_table then"
            + " alter table t enable row level security; end;",
        "if (select count(*) from pg_tables where tablename = 't') = 1 then execute $x$alter table"
            + " t enable row level security$x$; end if;",
        "if not (select rowsecurity from pg_tables where tablename = 't') then alter table t"
            + " enable row level security; end if;",
        "perform 1; raise notice 'x'; case when true then null; else null; end case;"
            + " alter table t enable row level security;"
      })
  void programsThatDependOnTheStateAreRun(String body) {
    Schema schema =
        lenient("create table t (a int); do $$ declare r record; begin " + body + " end $$;");
    assertThat(state(schema, "t")).isEqualTo(State.ON);
    assertThat(schema.unresolved()).isEmpty();
  }

  @Test
  void anErrorUndoesTheBlock() {
    Schema schema =
        lenient(
            """
            create table t (a int); create policy p on t using (true);
            do $$ begin
              alter table t enable row level security;
              create policy p on t using (false);
            end $$;
            do $$ begin
              create policy p on t using (false);
            exception when duplicate_object then null;
            end $$;
            do $$ begin
              if not exists (select 1 from pg_policies where policyname = 'p' and tablename = 't')
              then create policy q on t using (true); end if;
            end $$;
            """);
    assertThat(state(schema, "t")).isEqualTo(State.OFF);
    assertThat(table(schema, "t").policies()).extracting(Policy::name).containsExactly("p");
    assertThat(schema.statements().get(2).refusal()).isPresent();
    assertThat(schema.statements().get(3).refusal()).isEmpty();
  }

  @Test
  void whatDependsOnDataIsNotedWhereItConcernsRowSecurity() {
    Schema schema =
        lenient(
            """
            create table t (a int);
            do $$ declare r record; begin
              for r in select name from protected_tables loop
                execute format('alter table %I enable row level security', r.name);
              end loop;
            end $$;
            do $$ begin if (select max(a) from t) > 3 then delete from t; end if; end $$;
            """);
    assertThat(state(schema, "t")).isEqualTo(State.OFF);
    assertThat(schema.unresolved())
        .singleElement()
        .satisfies(
            noted ->
                assertThat(noted.reason())
                    .isEqualTo("the loop is over rows that only the database knows"));
  }

  @Test
  void aFunctionThatIsCalledIsRun() {
    Schema schema =
        lenient(
            """
            create table t (a int);
            create function protect() returns void language plpgsql as $$
            begin alter table t enable row level security; end $$;
            select protect();
            """);
    assertThat(state(schema, "t")).isEqualTo(State.ON);
  }

  @Test
  void anEventTriggerProtectsNewTables() {
    Schema schema =
        lenient(
            """
            create table before (a int);
            create function rls_auto_enable() returns event_trigger language plpgsql as $$
            declare cmd record; begin
              for cmd in select * from pg_event_trigger_ddl_commands() loop
                execute format('alter table if exists %s enable row level security',
                  cmd.object_identity);
              end loop;
            end $$;
            create event trigger ensure_rls on ddl_command_end
              when tag in ('CREATE TABLE') execute function rls_auto_enable();
            create table after (a int);
            """);
    assertThat(state(schema, "before")).isEqualTo(State.OFF);
    assertThat(state(schema, "after")).isEqualTo(State.ON);
  }

  @Test
  void grantsDecideWhatIsReachable() {
    Schema schema =
        lenient(
            """
            create table open (a int);
            create table closed (a int);
            create table private_by_default (a int);
            revoke all on closed from anon, authenticated;
            alter default privileges in schema public revoke all on tables from anon;
            alter default privileges in schema public revoke all on tables from authenticated;
            create table later (a int);
            create table given (a int);
            grant select on table given to anon;
            """);
    assertThat(schema.unprotected(Set.of("public")))
        .extracting(table -> table.name().name())
        .containsExactly("given", "open", "private_by_default");
    assertThat(schema.unprotected(Set.of("api"))).isEmpty();
    assertThat(
            replay(
                    ReplayMode.LENIENT,
                    GrantEra.EXPLICIT,
                    "create table t (a int); create table u (a int); grant select on all tables in"
                        + " schema public to public; create table v (a int);")
                .unprotected(Set.of("public")))
        .extracting(table -> table.name().name())
        .containsExactly("t", "u");
  }

  @Test
  void theSearchPathDecidesWhereANameBelongs() {
    Schema schema =
        lenient(
            "set search_path = private, public; create table a (x int); create table public.b (x"
                + " int); alter table b enable row level security;",
            "create table c (x int);");
    assertThat(schema.tables().keySet())
        .map(Object::toString)
        .containsExactly("private.a", "public.b", "public.c");
    assertThat(state(schema, "b")).isEqualTo(State.ON);
  }

  @Test
  void aTableThatNoMigrationCreatesIsKnownByWhatIsSaidOfIt() {
    String script =
        "alter table made_elsewhere disable row level security; create policy p on seen using"
            + " (true);";
    Schema lenient = lenient(script);
    assertThat(state(lenient, "made_elsewhere")).isEqualTo(State.OFF);
    assertThat(table(lenient, "made_elsewhere").created()).isEmpty();
    assertThat(state(lenient, "seen")).isEqualTo(State.UNKNOWN);
    Schema strict = replay(ReplayMode.STRICT, GrantEra.LEGACY, script);
    assertThat(strict.tables()).isEmpty();
    assertThat(strict.statements().get(0).refusal())
        .contains(
            new Replayed.Refusal(
                "undefined_table",
                "no table public.made_elsewhere exists",
                Optional.of(new ObjectName("public", "made_elsewhere"))));
  }

  @Test
  void strictlyWhatAConditionNamesMustExist() {
    Schema strict =
        replay(
            ReplayMode.STRICT,
            GrantEra.LEGACY,
            """
            create table t (a int, at date);
            create function public.may() returns boolean language sql as 'select true';
            create policy known on t using (public.may() and exists (select 1 from auth.users u
              join pg_roles on true where extract(year from at) is distinct from 3));
            create policy unknown_table on t using (a in (select a from nowhere));
            create policy unknown_function on t using (public.is_admin());
            create view v as select * from t left join nowhere on true;
            create view w as select * from t;
            """);
    assertThat(table(strict, "t").policies()).extracting(Policy::name).containsExactly("known");
    assertThat(strict.views().keySet()).map(Object::toString).containsExactly("public.w");
  }

  @Test
  void viewsAndFunctionsAreReplacedWithTheirOptions() {
    Schema schema =
        lenient(
            """
            create view v with (security_invoker = true) as select 1;
            create view w as select 2;
            alter view w set (security_invoker = on);
            create or replace view v as select 3;
            create function f(a uuid) returns void language sql security definer
              set search_path = '' as 'select 1';
            create or replace function f(b uuid) returns void language sql as 'select 1';
            create function g() returns void language sql as 'select 1';
            drop function g();
            """);
    assertThat(schema.views().values())
        .extracting(view -> view.name().name() + " " + view.securityInvoker())
        .containsExactly("v false", "w true");
    assertThat(schema.functions().values())
        .singleElement()
        .satisfies(
            function -> {
              assertThat(function.signature()).isEqualTo("public.f(uuid)");
              assertThat(function.securityDefiner()).isFalse();
              assertThat(function.searchPath()).isEmpty();
            });
  }

  @Test
  void aCallThatMakesNoSenseIsUnknown() {
    Schema schema =
        lenient(
            "do $$ begin execute format() || ' row level security'; end $$; create table t (a int);");
    assertThat(schema.unresolved()).hasSize(1);
    assertThat(schema.table("public", "t")).isPresent();
  }

  @Test
  void whatNestsWithoutEndIsPassedOver() {
    String parens = "(".repeat(50_000) + "1" + ")".repeat(50_000);
    String blocks = "begin ".repeat(50_000) + "null;" + " end;".repeat(50_000);
    Schema schema =
        lenient(
            "create table t (a int); create policy p on t using " + parens + ";",
            "do $$ begin if " + parens + " then null; end if; end $$;",
            "do $$ " + blocks + " $$; alter table t enable row level security;");
    assertThat(state(schema, "t")).isEqualTo(State.ON);
  }

  private static Schema lenient(String... scripts) {
    return replay(ReplayMode.LENIENT, GrantEra.LEGACY, scripts);
  }

  private static Schema replay(ReplayMode mode, GrantEra era, String... scripts) {
    List<MigrationSet.Script> files = new ArrayList<>();
    for (String script : scripts) {
      String path = "supabase/migrations/" + (files.size() + 1) + ".sql";
      files.add(
          new MigrationSet.Script(
              path, SqlParser.parse(new SourceFile(path, script)).tree().statements()));
    }
    return SchemaReplay.replay(MigrationFinder.find(files), mode, era);
  }

  private static Table table(Schema schema, String name) {
    return schema.table("public", name).orElseThrow();
  }

  private static State state(Schema schema, String name) {
    return table(schema, name).rowSecurity().state();
  }
}
