package dev.seaworthy.core.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaJsonTest {

  @Test
  void everythingIsWrittenWithItsPlace() throws IOException {
    String path = "supabase/migrations/1.sql";
    SourceFile file =
        new SourceFile(
            path,
            """
            create table t (id uuid primary key, u int references v (w));
            create policy p on t for select to anon using (true);
            create table t (id int);
            """);
    MigrationSet set =
        MigrationFinder.find(
            List.of(new MigrationSet.Script(path, SqlParser.parse(file).tree().statements())));
    Schema schema = SchemaReplay.replay(set, ReplayMode.LENIENT, GrantEra.EXPLICIT);

    StringWriter written = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
      SchemaJson.write(
          json, schema, Set.of("public"), place -> file.lines().line(place.span().start()));
    }

    assertThat(written)
        .hasToString(
            """
            {"migrations":{"kind":"SUPABASE","folder":"supabase/migrations",\
            "files":["supabase/migrations/1.sql"],"leftOut":[]},\
            "tables":{"public.t":{"declared":true,"rls":false,"force":false,"policies":[\
            {"name":"p","command":"SELECT","roles":["anon"],"permissive":true,"using":"true",\
            "check":null,"source":{"file":"supabase/migrations/1.sql","line":2}}],\
            "columns":[{"name":"id","type":"uuid","notNull":true,"default":false},\
            {"name":"u","type":"int","notNull":false,"default":false}],"primaryKey":["id"],\
            "foreignKeys":[{"columns":["u"],"references":"public.v","referencedColumns":["w"]}],\
            "grants":{},"source":{"file":"supabase/migrations/1.sql","line":1}}},\
            "views":{},"functions":{},"statements":[\
            {"file":"supabase/migrations/1.sql","line":1,"kind":"CREATE TABLE","applied":true,\
            "reason":null},\
            {"file":"supabase/migrations/1.sql","line":2,"kind":"CREATE POLICY","applied":true,\
            "reason":null},\
            {"file":"supabase/migrations/1.sql","line":3,"kind":"CREATE TABLE","applied":false,\
            "reason":"public.t exists already"}],"unresolved":[],"lints":[]}""");
  }
}
