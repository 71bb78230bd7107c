package dev.seaworthy.bench;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlParser;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.core.sql.schema.MigrationFinder;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads and replays migrations once in a fresh JVM, as an audit does. Four sizes show that the time
 * grows with the number of statements and no faster.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@State(Scope.Benchmark)
public class ReplayBenchmark {
  private static final String MIGRATION =
      """
      create table public.items_%1$d (
        id uuid primary key default gen_random_uuid(),
        owner uuid not null references auth.users (id) on delete cascade,
        parent uuid references public.items_%2$d (id),
        title text not null check (char_length(title) > 0),
        created_at timestamptz not null default now());
      alter table public.items_%1$d enable row level security;
      create policy "Owners read %1$d" on public.items_%1$d for select to authenticated
        using ((select auth.uid()) = owner and exists (
          select 1 from public.items_%2$d p where p.id = parent and p.owner = auth.uid()));
      create policy "Owners write %1$d" on public.items_%1$d for insert with check (auth.uid() = owner);
      create index items_%1$d_owner on public.items_%1$d (owner, created_at desc);
      create or replace function public.touch_%1$d() returns trigger language plpgsql
        security definer set search_path = public as $$
        begin new.created_at := now(); return new; end $$;
      create trigger touched before update on public.items_%1$d
        for each row execute function public.touch_%1$d();
      revoke all on function public.touch_%1$d() from public, anon;
      do $$ begin
        create policy "Owners read %1$d" on public.items_%1$d using (true);
      exception when duplicate_object then null; end $$;
      drop policy if exists "Owners write %2$d" on public.items_%2$d;
      """;

  /** The number of migrations, ten statements each. */
  @Param({"150", "300", "600", "1200"})
  int migrations;

  private List<SourceFile> files;

  /** Writes the migrations. */
  @Setup
  public void write() {
    files =
        IntStream.rangeClosed(1, migrations)
            .mapToObj(
                i ->
                    new SourceFile(
                        "supabase/migrations/%014d_step.sql".formatted(i),
                        MIGRATION.formatted(i, Math.max(1, i - 1))))
            .toList();
  }

  /** Reads and replays all of them. */
  @Benchmark
  public Schema replay() {
    List<MigrationSet.Script> scripts =
        files.stream()
            .map(f -> new MigrationSet.Script(f.path(), SqlParser.parse(f).tree().statements()))
            .toList();
    return SchemaReplay.replay(MigrationFinder.find(scripts), ReplayMode.STRICT, GrantEra.LEGACY);
  }
}
