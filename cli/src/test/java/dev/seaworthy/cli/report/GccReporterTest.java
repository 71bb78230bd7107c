package dev.seaworthy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class GccReporterTest {

  static List<String> lines(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new GccReporter().write(report, out);
    return out.toString().lines().toList();
  }

  @Test
  void writesALineForEachFindingThatIsNotAccepted() throws IOException {
    List<String> lines = lines(SampleReport.unready());
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0))
        .isEqualTo(
            "supabase/migrations/0003_profiles.sql:12:1: error: Table public.customers has no row"
                + " level security: anyone who opens your site can read and change every row with"
                + " the key that the browser holds. Run: alter table public.customers enable row"
                + " level security; then add a policy for each kind of access. [table-open]");
    assertThat(lines.get(1)).startsWith("src/api/client1.ts:10:15: error: fetch calls");
    assertThat(lines.get(6)).startsWith("src/api/client6.ts:60:15: note: fetch calls");
  }

  @Test
  void writesNothingAboutAnAppThatIsReady() throws IOException {
    assertThat(lines(SampleReport.ready())).isEmpty();
  }
}
