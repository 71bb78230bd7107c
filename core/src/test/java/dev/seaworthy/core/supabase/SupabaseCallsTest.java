package dev.seaworthy.core.supabase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.collect.Collectors;
import dev.seaworthy.core.engine.AuditPlan;
import dev.seaworthy.core.engine.Auditor;
import dev.seaworthy.core.engine.Progress;
import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.project.Settings;
import dev.seaworthy.core.source.MemoryTree;
import dev.seaworthy.core.supabase.TableQuery.ColumnUse;
import dev.seaworthy.core.supabase.TableQuery.Embedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What code asks of Supabase, and whether its client is one. */
class SupabaseCallsTest {
  private static final String CLIENT =
      """
      import { createClient } from "@supabase/supabase-js";
      export const supabase = createClient(
        import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_ANON_KEY);
      """;

  @Test
  void chainsNameTableOperationAndColumns() {
    assertThat(
            queries(
                """
                const { data } = await supabase
                  .from("orders")
                  .select("id")
                  .eq("user_id", id).gte("total", 3).in("state", states)
                  .not("paid_at", "is", null)
                  .filter("meta->>source", "eq", "web")
                  .match({ kind: "a", tenant_id: t })
                  .order("created_at", { ascending: false })
                  .limit(10);
                await supabase.from("orders").update({ state: 1 }).eq("id", 1).select();
                await supabase.from("orders").insert({ state: 1 });
                await supabase.from("orders").upsert([]);
                await supabase.from("orders").delete().ilike("name", q);
                """))
        .containsExactly(
            "select orders user_id:eq total:gte state:in paid_at:is meta->>source:eq kind:eq"
                + " tenant_id:eq created_at:order",
            "update orders id:eq",
            "insert orders",
            "upsert orders",
            "delete orders name:ilike");
  }

  @Test
  void conditionsInOneTextAreTakenApart() {
    assertThat(
            queries(
                """
                supabase.from("c").select()
                  .or(`name.ilike.%${q}%,and(age.gt.${a},city.in.("x","y")),not.or(b.is.null)`)
                  .or("title.eq.a", { referencedTable: "posts" });
                """))
        .containsExactly("select c name:ilike age:gt city:in b:is posts.title:eq");
  }

  @Test
  void embeddedTablesAreRead() {
    assertThat(
            queries(
                """
                supabase.from("posts")
                  .select(`*, author:profiles!posts_author_fkey ( name, org:orgs!inner(id) ),
                    ...places(city), comments(count), n:votes.count(), total.sum()`)
                  .eq("places.city", c)
                  .order("name", { foreignTable: "profiles" });
                """))
        .containsExactly(
            "select posts places.city:eq profiles.name:order"
                + " +profiles!posts_author_fkey +profiles/orgs +places +comments");
  }

  @Test
  void variablesCarryOnAChain() {
    assertThat(
            queries(
                """
                let query = supabase.from("orders").select("*");
                if (user) query = query.eq("user_id", user);
                if (late) { query = query.lt("due", now); }
                const { data } = await query.order("due");
                data.filter("no_column", "eq", 1);
                """))
        .containsExactly("select orders user_id:eq due:lt due:order");
  }

  @Test
  void namesAreConstantsOrAlternativesOfThem() {
    assertThat(
            queries(
                """
                const T = { a: "alpha" };
                supabase.from(T.a).select();
                supabase.from(flag ? "one" : "two").delete();
                supabase.from(anything).select();
                supabase.schema("crm").from("deals").select();
                """))
        .containsExactly("select alpha", "delete one", "delete two", "select crm.deals");
  }

  @Test
  void othersAreNoQueries() {
    assertThat(
            queries(
                """
                import knex from "knex";
                import { db } from "./firestore";
                Array.from("abc").filter(Boolean);
                Buffer.from("abc").toString();
                knex.from("users").select("*");
                db.from("users").select("*");
                supabase.storage.from("avatars").list();
                supabase.from("only_named");
                """))
        .isEmpty();
  }

  @Test
  void functionsFilesAndChannels() {
    SupabaseCalls calls =
        calls(
            Map.of(
                "src/main.tsx",
                """
                import { supabase } from "./client";
                supabase.rpc("close_month", { m: 1 });
                supabase.storage.from("avatars").upload(path, file);
                const files = supabase.storage.from("docs");
                files.list(); files.createSignedUrl(p, 60);
                const channel = supabase.channel(`room-${id}`);
                channel
                  .on("postgres_changes", { event: "*", schema: "public", table: "orders" }, f)
                  .on("broadcast", { event: "x" }, f)
                  .subscribe();
                channel.send({ type: "broadcast" });
                supabase.channel("all", { config: { private: true } })
                  .on("postgres_changes", { event: "*", schema: "crm" }, f).subscribe();
                """,
                "src/client.ts",
                CLIENT));
    assertThat(calls.functionCalls())
        .extracting(call -> call.call().function())
        .containsExactly("close_month");
    assertThat(calls.bucketCalls())
        .extracting(call -> call.call().bucket() + " " + call.call().operation())
        .containsExactly("avatars upload", "docs list", "docs createSignedUrl");
    assertThat(calls.channels())
        .extracting(
            call ->
                call.call().topic()
                    + " "
                    + call.call().isPrivate()
                    + " "
                    + call.call().changes().stream()
                        .map(of -> of.schema() + "." + of.table().orElse("*"))
                        .toList()
                    + call.call().messages())
        .containsExactly("room- false [public.orders][broadcast, send]", "all true [crm.*][]");
  }

  @Test
  void clientsComeFromModulesHooksFunctionsAndClasses() {
    Map<String, String> files = new HashMap<>();
    files.put("src/main.tsx", "import './a'; import './b'; import './c'; import './d';");
    files.put("src/client.ts", CLIENT);
    files.put(
        "src/index.ts", "export * from './client'; export { supabase as db } from './client';");
    files.put(
        "src/a.ts",
        "import { supabase } from './index'; import { db as base } from './index';\n"
            + "supabase.from('reexported').select(); base.from('renamed').select();");
    files.put(
        "src/b.ts",
        """
        import { createServerClient } from "@supabase/ssr";
        let cached;
        export default function connect() {
          if (!cached) cached = createServerClient(url, process.env.SUPABASE_ANON_KEY, {});
          return cached;
        }
        """);
    files.put(
        "src/c.ts",
        """
        import connect from "./b";
        import type { SupabaseClient } from "@supabase/supabase-js";
        import { useSupabase } from "./nowhere";
        const c = await connect();
        c.from("lazy").select();
        export const load = (client: SupabaseClient<Database>) => client.from("typed").select();
        class S { constructor(private supabase) {} all() { return this.supabase.from("field").select(); } }
        const { supabase } = useSupabase();
        supabase.from("hook").select();
        class K {
          constructor() { this.client = connect(); }
          all() { return this.client.from("kept").select(); }
          one() { return this.getSupabase().from("method").select(); }
          none() { return this.other.from("no").select(); }
        }
        """);
    files.put(
        "src/d.ts",
        "import { list } from './b'; import { client } from './nowhere';\n"
            + "list.from('no').select(); client.from('no').select();");
    assertThat(calls(files).queries())
        .extracting(call -> call.call().table())
        .containsExactly(
            "reexported", "renamed", "lazy", "typed", "field", "hook", "kept", "method");
  }

  @Test
  void keysShowInNamesLiteralsAndHeaders() {
    assertThat(
            List.of(
                key("createClient(u, Deno.env.get('SUPABASE_SERVICE_ROLE_KEY')!)"),
                key("createClient(u, process.env.SUPABASE_SECRET_KEY ?? '')"),
                key("createClient(u, import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY)"),
                key("createClient(u, process.env.A_KEY)"),
                key("createClient(u, 'sb_' + 'publishable_x')"),
                key(
                    "createClient(u, serviceKey, {global: {headers: {Authorization:"
                        + " req.headers.get('Authorization')}}})"),
                key("createClientComponentClient()")))
        .containsExactly(
            ClientKey.SERVICE,
            ClientKey.SERVICE,
            ClientKey.PUBLIC,
            ClientKey.UNKNOWN,
            ClientKey.PUBLIC,
            ClientKey.PUBLIC,
            ClientKey.PUBLIC);
  }

  @Test
  void theClientSaysSchemaAndProject() {
    PlacedCall<TableQuery> call =
        calls(
                Map.of(
                    "src/main.ts",
                    """
                    import { createClient } from "npm:@supabase/supabase-js@2";
                    const other = createClient("https://abc.supabase.co", key, { db: { schema: "crm" } });
                    other.from("deals").select();
                    """))
            .queries()
            .get(0);
    assertThat(call.schema()).isEqualTo("crm");
    assertThat(call.address()).contains("abc.supabase.co");
  }

  @Test
  void tablesOfAnotherProjectAreNotAskedFor() {
    String source =
        """
        import { createClient } from "npm:@supabase/supabase-js@2";
        const own = createClient(Deno.env.get("SUPABASE_URL")!, key);
        const old = createClient(Deno.env.get("LEGACY_PROJECT_URL")!, key);
        const fixed = createClient("https://%s.supabase.co", key);
        const other = createClient("https://%s.supabase.co", key);
        own.from("a").select();
        old.from("b").select();
        fixed.from("c").select(); fixed.from("d").select();
        other.from("e").select();
        """
            .formatted("a".repeat(20), "b".repeat(20));
    assertThat(calls(Map.of("supabase/functions/f/index.ts", source)).queries())
        .extracting(call -> call.call().table())
        .containsExactly("a", "c", "d");
  }

  @Test
  void importsSayWhereACallRuns() {
    Map<String, String> files = new HashMap<>();
    files.put("index.html", "<script type='module' src='/src/main.tsx'></script>");
    files.put("src/main.tsx", "import { supabase } from './client'; supabase.from('a').select();");
    files.put("src/client.ts", CLIENT);
    files.put("src/unused.ts", "import { supabase } from './client'; supabase.from('b').select();");
    assertThat(calls(files).queries())
        .extracting(call -> call.call().table() + " " + call.inBrowser())
        .containsExactly("a true", "b false");
  }

  private static ClientKey key(String creation) {
    String source =
        "import { createClient } from '@supabase/supabase-js';\n"
            + "import { createClientComponentClient } from '@supabase/auth-helpers-nextjs';\n"
            + "const x = "
            + creation
            + ";\nx.from('t').select();";
    return calls(Map.of("src/main.ts", source)).queries().get(0).key();
  }

  /** Returns the queries of a module that imports the client. */
  private static List<String> queries(String source) {
    SupabaseCalls calls =
        calls(
            Map.of(
                "src/main.ts",
                "import { supabase } from './client';\n" + source,
                "src/client.ts",
                CLIENT,
                "src/firestore.ts",
                "export const db = getFirestore();"));
    return calls.queries().stream().map(call -> text(call.call())).toList();
  }

  private static String text(TableQuery query) {
    StringBuilder text = new StringBuilder(query.operation().name().toLowerCase());
    text.append(' ');
    query.schema().ifPresent(schema -> text.append(schema).append('.'));
    text.append(query.table());
    for (ColumnUse use : query.columns()) {
      text.append(' ');
      use.relation().ifPresent(relation -> text.append(relation).append('.'));
      text.append(use.column()).append(':').append(use.operator());
    }
    for (Embedding embedding : query.embeddings()) {
      text.append(" +");
      embedding.within().ifPresent(within -> text.append(within).append('/'));
      text.append(embedding.target());
      embedding.hint().ifPresent(hint -> text.append('!').append(hint));
    }
    return text.toString();
  }

  private static SupabaseCalls calls(Map<String, String> files) {
    AuditPlan plan =
        new AuditPlan(List.of(), Collectors.ALL, List.of(), Map.of(), Settings.NONE, 1);
    try {
      ProjectFacts facts = new Auditor(plan).facts(new MemoryTree("app", files), Progress.NONE);
      return SupabaseCalls.of(facts);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
