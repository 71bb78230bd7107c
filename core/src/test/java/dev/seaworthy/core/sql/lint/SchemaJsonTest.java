package dev.seaworthy.core.sql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.SqlParser;
import dev.seaworthy.core.sql.schema.GrantEra;
import dev.seaworthy.core.sql.schema.MigrationFinder;
import dev.seaworthy.core.sql.schema.MigrationSet;
import dev.seaworthy.core.sql.schema.ReplayMode;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.SchemaReplay;
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
            "files":["supabase/migrations/1.sql"]\
            ,"leftOut":[]},"grants":"explicit","tables":{"public.t":{"declared":true,\
            "kind":"plain","rls":false,"force":false,"policies":[{"name":"p","command":"SELECT",\
            "roles":["anon"]\
            ,"permissive":true,"using":"true","check":null,\
            "source":{"file":"supabase/migrations/1.sql","line":2}}]\
            ,"columns":[{"name":"id","type":"uuid","notNull":true,"default":false,\
            "source":{"file":"supabase/migrations/1.sql","line":1}}\
            ,{"name":"u","type":"int","notNull":false,"default":false,\
            "source":{"file":"supabase/migrations/1.sql","line":1}}]\
            ,"primaryKey":["id"],"foreignKeys":[{"name":"t_u_fkey","columns":["u"]\
            ,"references":"public.v","referencedColumns":["w"],\
            "source":{"file":"supabase/migrations/1.sql","line":1}}]\
            ,"constraints":[{"name":"t_pkey","kind":"primary key","columns":["id"]\
            ,"source":{"file":"supabase/migrations/1.sql","line":1}},{"name":"t_u_fkey",\
            "kind":"foreign key","columns":["u"]\
            ,"source":{"file":"supabase/migrations/1.sql","line":1}}],\
            "indexes":[{"name":"t_pkey","unique":true,"primary":true,"method":"btree",\
            "keys":["id"]\
            ,"included":[],"where":null,"source":{"file":"supabase/migrations/1.sql","line":1}}]\
            ,"triggers":[],"grants":{},"columnGrants":{},\
            "source":{"file":"supabase/migrations/1.sql","line":1}}}\
            ,"views":{},"functions":{},"types":[],"extensions":[],"publications":[]\
            ,"buckets":[],"cronJobs":[],"statements":[{"file":"supabase/migrations/1.sql",\
            "line":1,"kind":"CREATE TABLE","applied":true,"reason":null}\
            ,{"file":"supabase/migrations/1.sql","line":2,"kind":"CREATE POLICY","applied":true,\
            "reason":null}\
            ,{"file":"supabase/migrations/1.sql","line":3,"kind":"CREATE TABLE","applied":false,\
            "reason":"public.t exists already"}]\
            ,"unresolved":[],"lints":[["policy_exists_rls_disabled",\
            "policy_exists_rls_disabled_public_t"]\
            ,["unindexed_foreign_keys","unindexed_foreign_keys_public_t_t_u_fkey"]]}""");
  }
}
