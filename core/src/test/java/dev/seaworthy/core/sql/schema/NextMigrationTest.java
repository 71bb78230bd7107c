package dev.seaworthy.core.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlParser;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextMigrationTest {

  @ParameterizedTest
  @CsvSource({
    "supabase/migrations/20260101000059_init.sql, supabase/migrations/20260101000100_fix.sql",
    "supabase/migrations/20251231235959_init.sql, supabase/migrations/20260101000000_fix.sql",
    "supabase/migrations/20260199000000_odd.sql, supabase/migrations/20260199000001_fix.sql",
    "supabase/migrations/0009_a.sql, supabase/migrations/0010_fix.sql",
    "app/supabase/migrations/001_a.sql supabase.sql, app/supabase/migrations/002_fix.sql",
    "prisma/migrations/20260101000000_init/migration.sql,"
        + " prisma/migrations/20260101000001_fix/migration.sql",
    "scripts/001_create.sql scripts/010_more.sql, scripts/011_fix.sql",
    "scripts/9-create.sql scripts/10-more.sql, scripts/11-fix.sql",
    "db/V1__init.sql db/V2.1__more.sql, db/V3__fix.sql",
    "db/000001_init.up.sql db/000001_init.down.sql, db/000002_fix.up.sql",
    "1.sql, 2_fix.sql",
  })
  void followsTheNamesOfItsFolder(String files, String next) {
    assertThat(NextMigration.path(migrations(files.split(" ")), "fix")).hasValue(next);
  }

  @ParameterizedTest
  @CsvSource({
    "supabase/migrations/9_a.sql",
    "supabase/migrations/init.sql",
    "schema.sql",
  })
  void isUnknownWhereNothingShowsTheOrder(String file) {
    assertThat(NextMigration.path(migrations(file), "fix")).isEmpty();
  }

  @Test
  void isUnknownWithoutMigrations() {
    assertThat(NextMigration.path(MigrationSet.EMPTY, "fix")).isEmpty();
  }

  private static MigrationSet migrations(String... files) {
    List<MigrationSet.Script> scripts =
        Arrays.stream(files)
            .map(
                path -> {
                  SourceFile source = new SourceFile(path, "create table t (id int);");
                  return new MigrationSet.Script(path, SqlParser.parse(source).tree().statements());
                })
            .toList();
    return MigrationFinder.find(scripts);
  }
}
