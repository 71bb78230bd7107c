package dev.seaworthy.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.BuilderEntity;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.sql.schema.Column;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import dev.seaworthy.core.sql.schema.Schema;
import dev.seaworthy.core.sql.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables that no migration makes, but another file shows. */
class DeclaredTablesTest {

  @Test
  void generatedTypesShowTablesThatNoMigrationMakes() throws InterruptedException {
    Schema schema =
        facts(
                Map.of(
                    "supabase/migrations/1_a.sql",
                    "create table kept (id int); alter table only_named enable row level security;",
                    "src/types.ts",
                    """
                    export type Database = {
                      __InternalSupabase: { PostgrestVersion: "12" }
                      public: {
                        Tables: {
                          kept: { Row: { id: number; other: string } Relationships: [] }
                          dashboard_made: {
                            Row: { id: string; note: string | null }
                            Insert: { id?: string }
                          }
                          only_named: { Row: { id: string } }
                        }
                        Views: { v: { Row: { id: string } } }
                      }
                    }
                    """))
            .schema();
    assertThat(schema.tables().keySet())
        .map(Object::toString)
        .containsExactly("public.dashboard_made", "public.kept", "public.only_named");
    Table made = schema.table("public", "dashboard_made").orElseThrow();
    assertThat(made.created()).isEmpty();
    assertThat(made.rowSecurity().state()).isEqualTo(State.UNKNOWN);
    assertThat(made.columns())
        .extracting(c -> c.name() + " " + c.type() + " " + c.notNull() + " " + c.source().path())
        .containsExactly("id string true src/types.ts", "note string | null false src/types.ts");
    assertThat(columns(schema, "kept")).containsExactly("id");
    assertThat(columns(schema, "only_named")).containsExactly("id");
    assertThat(schema.table("public", "only_named").orElseThrow().rowSecurity().state())
        .isEqualTo(State.ON);
  }

  @Test
  void prismaModelsAreTablesWhereNoSqlMakesThem() throws InterruptedException {
    String prisma =
        """
        datasource db { provider = "postgresql" }
        model User {
          id    Int    @id @default(autoincrement())
          email String @unique @map("e_mail")
          posts Post[]
        }
        model Post {
          id       Int   @id
          authorId Int?  @map("author_id")
          author   User? @relation(fields: [authorId], references: [id], onDelete: Cascade)
          // a comment
          @@index([authorId])
          @@map("posts")
        }
        """;
    Schema schema = facts(Map.of("prisma/schema.prisma", prisma)).schema();
    assertThat(columns(schema, "User")).containsExactly("id", "e_mail");
    Table posts = schema.table("public", "posts").orElseThrow();
    assertThat(posts.primaryKey()).containsExactly("id");
    assertThat(posts.constraints())
        .extracting(key -> key.columns() + " -> " + key.references())
        .contains("[author_id] -> Optional[public.User]");
    assertThat(posts.indexes()).anyMatch(index -> index.leadsWith(List.of("author_id")));
    assertThat(
            facts(Map.of("prisma/schema.prisma", prisma, "a.sql", "create table t (a int);"))
                .schema()
                .tables())
        .hasSize(1);
    assertThat(
            facts(Map.of("prisma/schema.prisma", prisma.replace("postgresql", "sqlite")))
                .schema()
                .tables())
        .isEmpty();
  }

  @Test
  void drizzleTablesAreTablesWhereNoSqlMakesThem() throws InterruptedException {
    Schema schema =
        facts(
                Map.of(
                    "shared/schema.ts",
                    """
                    import { pgTable, text, serial, integer } from "drizzle-orm/pg-core";
                    export const users = pgTable("users", {
                      id: serial("id").primaryKey(),
                      email: text("e_mail").notNull().unique(),
                      age: integer(),
                    });
                    """))
            .schema();
    Table users = schema.table("public", "users").orElseThrow();
    assertThat(users.columns())
        .extracting(c -> c.name() + " " + c.type() + " " + c.notNull())
        .containsExactly("id serial true", "e_mail text true", "age integer false");
    assertThat(users.primaryKey()).containsExactly("id");
    assertThat(users.indexes()).anyMatch(i -> i.unique() && i.leadsWith(List.of("e_mail")));
  }

  @Test
  void entitiesOfBase44SayWhoMayDoWhat() throws InterruptedException {
    ProjectFacts project =
        facts(
            Map.of(
                "base44/entities/issue.jsonc",
                """
                { // a comment
                  "name": "Issue", "type": "object",
                  "properties": { "title": { "type": "string" }, "owner": {} },
                  "rls": { "create": true, "read": { "created_by": "{{user.email}}" } } }
                """,
                "base44/entities/open.jsonc",
                "{ \"name\": \"Open\", \"properties\": { \"a\": {} } }",
                "base44/other.jsonc",
                "{ \"name\": \"Other\", \"properties\": { \"a\": {} } }"));
    List<BuilderEntity> entities =
        project.all(BuilderEntity.class).stream().map(located -> located.fact()).toList();
    assertThat(entities).extracting(BuilderEntity::name).containsExactly("Issue", "Open");
    assertThat(entities.get(0).fields()).containsExactly("title", "owner");
    assertThat(entities.get(0).access().orElseThrow())
        .hasEntrySatisfying("create", create -> assertThat(create.rule()).isEqualTo("true"))
        .hasEntrySatisfying(
            "read",
            read -> assertThat(read.rule()).isEqualTo("{ \"created_by\": \"{{user.email}}\" }"));
    assertThat(entities.get(1).access()).isEmpty();
  }

  private static List<String> columns(Schema schema, String table) {
    return schema.table("public", table).orElseThrow().columns().stream()
        .map(Column::name)
        .toList();
  }

  private static ProjectFacts facts(Map<String, String> files) throws InterruptedException {
    AuditPlan plan =
        new AuditPlan(List.of(), Collectors.ALL, List.of(), Map.of(), Settings.NONE, 1);
    return new Auditor(plan).facts(new MemoryTree("app", "", files), Progress.NONE);
  }
}
