package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String OPEN = "create table public.notes (id uuid primary key);\n";
  private static final String FIX =
      """
      -- Made by `seaworthy fix`. Read it before you apply it.

      -- rls-disabled
      -- public.notes has no policy: from now on only the service role and functions that run as the owner
      -- reach its rows. Add a policy for the rows that users may see.
      alter table public.notes enable row level security;
      """;

  @TempDir Path folder;

  @Test
  void showsAPatchAndChangesNothing() throws IOException {
    write("supabase/migrations/20260101000000_notes.sql", OPEN);
    Run run = Run.of("fix", folder);
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .startsWith(
            """
            diff --git a/supabase/migrations/20260101000001_seaworthy_fixes.sql \
            b/supabase/migrations/20260101000001_seaworthy_fixes.sql
            new file mode 100644
            --- /dev/null
            +++ b/supabase/migrations/20260101000001_seaworthy_fixes.sql
            @@ -0,0 +1,6 @@
            """)
        .endsWith("\n" + FIX.replaceAll("(?m)^", "+").replaceFirst("\\+$", ""));
    assertThat(run.err()).isEqualTo("seaworthy: 1 fix; --write writes the file\n");
    assertThat(folder.resolve("supabase/migrations")).isDirectoryNotContaining("glob:**fixes.sql");
  }

  @Test
  void writesTheFileAfterWhichThereIsNothingToFix() throws IOException {
    write("supabase/migrations/20260101000000_notes.sql", OPEN);
    Run run = Run.of("fix", "rls-disabled", folder, "--write");
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("supabase/migrations/20260101000001_seaworthy_fixes.sql"))
        .content()
        .isEqualTo(FIX);
    Run again = Run.of("fix", "rls-disabled", folder, "--write");
    assertThat(again.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(again.err()).isEqualTo("seaworthy: nothing to fix\n");
  }

  @Test
  void fixesOnlyWhatIsNamed() throws IOException {
    write("supabase/migrations/20260101000000_notes.sql", OPEN);
    Run run = Run.of("fix", "policy-named-service-but-public", folder);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.err()).isEqualTo("seaworthy: nothing to fix\n");
  }

  @Test
  void overwritesNothing() throws IOException {
    write("supabase/migrations/20260101000000_notes.sql", OPEN);
    write("seaworthy.yml", "exclude:\n  - '*fixes.sql'\n");
    Path taken = write("supabase/migrations/20260101000001_seaworthy_fixes.sql", "-- mine\n");
    Run run = Run.of("fix", folder, "--write");
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err()).contains("exists already; it is left as it is");
    assertThat(taken).content().isEqualTo("-- mine\n");
  }

  @Test
  void saysWhereToRunWhatHasNoFolder() throws IOException {
    write("supabase/config.toml", "project_id = \"x\"\n");
    write("schema.sql", OPEN + "grant select on notes to authenticated;\n");
    Run shown = Run.of("fix", folder);
    assertThat(shown.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(shown.out()).contains("+alter table public.notes enable row level security;");
    assertThat(shown.err()).startsWith("seaworthy: Nothing shows where a new migration");
    Run written = Run.of("fix", folder, "--write");
    assertThat(written.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(written.err()).startsWith("seaworthy: Nothing shows where a new migration");
  }

  @Test
  void anArchiveIsNotWrittenTo() throws IOException {
    Path archive = folder.resolve("app.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("supabase/migrations/20260101000000_notes.sql"));
      zip.write(OPEN.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("package.json"));
      zip.closeEntry();
    }
    assertThat(Run.of("fix", archive).out()).contains("+alter table public.notes");
    Run run = Run.of("fix", archive, "--write");
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err()).isEqualTo("seaworthy: an archive is not written to; unpack it first\n");
  }

  @Test
  void aMisspeltRuleIsNoFolder() {
    Run run = Run.of("fix", "rls-disabeld");
    assertThat(run.code()).isEqualTo(ExitCode.TROUBLE);
    assertThat(run.err())
        .isEqualTo("seaworthy: there is no rule 'rls-disabeld'; did you mean 'rls-disabled'?\n");
    assertThat(Run.of("fix", folder.resolve("nowhere")).err()).endsWith(" does not exist\n");
  }

  private Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
