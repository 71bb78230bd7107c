package dev.seaworthy.core.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.sql.SqlParser;
import dev.seaworthy.core.sql.schema.MigrationSet.Kind;
import dev.seaworthy.core.sql.schema.MigrationSet.Script;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationFinderTest {

  @Test
  void supabaseMigrationsComeFirstAndInTheOrderOfTheirNames() {
    MigrationSet found =
        find(
            "supabase/migrations/20250102_b.sql",
            "supabase/migrations/20250101_a.sql",
            "supabase/migrations/20250103_seed_roles.sql",
            "supabase/migrations/archive/20240101_old.sql",
            ".bolt/supabase_discarded_migrations/20250101_x.sql",
            "packages/old-app/supabase/migrations/20200101_z.sql",
            "supabase/seed.sql",
            "scripts/fix.sql");
    assertThat(found.kind()).isEqualTo(Kind.SUPABASE);
    assertThat(paths(found.scripts()))
        .containsExactly(
            "supabase/migrations/20250101_a.sql",
            "supabase/migrations/20250102_b.sql",
            "supabase/migrations/20250103_seed_roles.sql");
    assertThat(paths(found.others())).containsExactly("scripts/fix.sql");
    assertThat(found.leftOut())
        .containsExactly(
            "supabase/migrations/archive/20240101_old.sql",
            ".bolt/supabase_discarded_migrations/20250101_x.sql",
            "packages/old-app/supabase/migrations/20200101_z.sql",
            "supabase/seed.sql");
    assertThat(found.describe()).isEqualTo("3 SQL files in supabase/migrations");
  }

  @Test
  void prismaKeepsOneFolderPerMigration() {
    MigrationSet found =
        find(
            "server/prisma/migrations/20250202_b/migration.sql",
            "server/prisma/migrations/20250101_a/migration.sql",
            "server/prisma/migrations_backup/20240101_a/migration.sql",
            "server/prisma/legacy/005_x.sql");
    assertThat(found.kind()).isEqualTo(Kind.PRISMA);
    assertThat(found.folder()).isEqualTo("server/prisma/migrations");
    assertThat(paths(found.scripts()))
        .containsExactly(
            "server/prisma/migrations/20250101_a/migration.sql",
            "server/prisma/migrations/20250202_b/migration.sql");
  }

  @Test
  void numberedFilesAreOrderedByNumber() {
    MigrationSet found =
        find("db/V10__c.sql", "db/V2__b.sql", "db/V1__a.sql", "db/V1__a.down.sql", "notes/1.sql");
    assertThat(found.kind()).isEqualTo(Kind.NUMBERED);
    assertThat(paths(found.scripts()))
        .containsExactly("db/V1__a.sql", "db/V2__b.sql", "db/V10__c.sql");
  }

  @Test
  void plainFilesThatCreateTablesComeFirst() {
    MigrationSet found =
        MigrationFinder.find(
            List.of(
                script("database/policies.sql", "alter table t enable row level security"),
                script("database/schema.sql", "create table t (a int)"),
                script("database/rollback_policies.sql", "drop table t")));
    assertThat(found.kind()).isEqualTo(Kind.PLAIN);
    assertThat(paths(found.scripts()))
        .containsExactly("database/schema.sql", "database/policies.sql");
  }

  @Test
  void withoutSqlThereIsNothing() {
    assertThat(MigrationFinder.find(List.of()).kind()).isEqualTo(Kind.NONE);
  }

  private static MigrationSet find(String... paths) {
    return MigrationFinder.find(
        Arrays.stream(paths).map(path -> script(path, "create table t (a int)")).toList());
  }

  private static Script script(String path, String sql) {
    return new Script(path, SqlParser.statements(sql));
  }

  private static List<String> paths(List<Script> scripts) {
    return scripts.stream().map(Script::path).toList();
  }
}
