package dev.seaworthy.rules.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;

/** What PostgreSQL's catalogue holds, an object a line, in the words of {@link SchemaText}. */
final class CatalogText {
  private static final String OURS =
      " n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'auth', 'storage',"
          + " 'realtime', 'extensions', 'cron', 'net') ";

  private static final String[] QUERIES = {
    """
    select format('table %s.%s rls=%s force=%s', n.nspname, c.relname, c.relrowsecurity,
      c.relforcerowsecurity)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f') and
    """
        + OURS,
    """
    select format('column %s.%s.%s %s%s', n.nspname, c.relname, a.attname,
      format_type(a.atttypid, null), case when a.attnotnull then ' not null' end)
    from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped and
    """
        + OURS,
    """
    select format('%s %s.%s (%s)%s', case k.contype when 'p' then 'primary key'
        when 'u' then 'unique' else 'foreign key' end, n.nspname, c.relname,
      (select string_agg(a.attname, ', ' order by o.i) from unnest(k.conkey) with ordinality o(num, i)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.num),
      case when k.contype = 'f' then format(' references %s.%s',
        (select nspname from pg_namespace where oid = f.relnamespace), f.relname) end)
    from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace left join pg_class f on f.oid = k.confrelid
    where k.contype in ('p', 'u', 'f') and
    """
        + OURS,
    """
    select format('policy %s.%s "%s" %s %s to %s using (%s) check (%s)', n.nspname, c.relname,
      p.polname, case when p.polpermissive then 'permissive' else 'restrictive' end,
      case p.polcmd when '*' then 'ALL' when 'r' then 'SELECT' when 'a' then 'INSERT'
        when 'w' then 'UPDATE' else 'DELETE' end,
      (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', '
        order by case r when 0 then 'public' else r::regrole::text end) from unnest(p.polroles) r),
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from pg_policy p join pg_class c on c.oid = p.polrelid
      join pg_namespace n on n.oid = c.relnamespace
    """,
    """
    select format('view %s.%s invoker=%s stored=%s', n.nspname, c.relname,
      coalesce((select bool_or(o in ('security_invoker=true', 'security_invoker=on',
        'security_invoker=1')) from unnest(c.reloptions) o), false), c.relkind = 'm')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and
    """
        + OURS,
    """
    select format('function %s.%s(%s) definer=%s search_path=%s', n.nspname, p.proname,
      (select string_agg(format_type(t, null), ', ' order by i)
        from unnest(p.proargtypes) with ordinality a(t, i)), p.prosecdef,
      coalesce((select bool_or(s like 'search_path=%') from unnest(p.proconfig) s), false))
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where
    """
        + OURS,
    """
    select format('grant %s on %s.%s to %s', a.privilege_type, n.nspname, c.relname,
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where c.relkind in ('r', 'p', 'f') and a.privilege_type <> 'MAINTAIN'
      and (a.grantee = 0 or a.grantee::regrole::text in ('anon', 'authenticated', 'service_role'))
      and
    """
        + OURS,
    """
    select format('grant EXECUTE on %s.%s(%s) to %s', n.nspname, p.proname,
      (select string_agg(format_type(t, null), ', ' order by i)
        from unnest(p.proargtypes) with ordinality a(t, i)),
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end)
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
      aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where (a.grantee = 0 or a.grantee::regrole::text in ('anon', 'authenticated', 'service_role'))
      and
    """
        + OURS,
    """
    select format('index %s.%s of %s unique=%s primary=%s %s (%s) include (%s) partial=%s', n.nspname,
      i.relname, t.relname, x.indisunique, x.indisprimary, m.amname,
      (select string_agg(coalesce(a.attname, 'expression'), ', ' order by k.i)
        from unnest(x.indkey) with ordinality k(num, i) left join pg_attribute a
          on a.attrelid = t.oid and a.attnum = k.num and k.num > 0 where k.i <= x.indnkeyatts),
      (select string_agg(a.attname, ', ' order by k.i)
        from unnest(x.indkey) with ordinality k(num, i) join pg_attribute a
          on a.attrelid = t.oid and a.attnum = k.num where k.i > x.indnkeyatts),
      x.indpred is not null)
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      join pg_am m on m.oid = i.relam join pg_namespace n on n.oid = i.relnamespace
    where
    """
        + OURS,
    """
    select format('trigger %s of %s.%s %s %s row=%s calls %s.%s', g.tgname, n.nspname, t.relname,
      case when g.tgtype & 64 <> 0 then 'INSTEAD OF' when g.tgtype & 2 <> 0 then 'BEFORE'
        else 'AFTER' end,
      concat_ws(', ', case when g.tgtype & 8 <> 0 then 'DELETE' end,
        case when g.tgtype & 4 <> 0 then 'INSERT' end,
        case when g.tgtype & 32 <> 0 then 'TRUNCATE' end,
        case when g.tgtype & 16 <> 0 then 'UPDATE' end),
      g.tgtype & 1 <> 0, f.nspname, p.proname)
    from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_proc p on p.oid = g.tgfoid join pg_namespace f on f.oid = p.pronamespace
    where not g.tgisinternal
    """,
    "select format('publication %s of all tables', pubname) from pg_publication where puballtables",
    """
    select format('publication %s of %s.%s', p.pubname, n.nspname, c.relname)
    from pg_publication_rel r join pg_publication p on p.oid = r.prpubid
      join pg_class c on c.oid = r.prrelid join pg_namespace n on n.oid = c.relnamespace
    """,
    "select format('bucket %s %s public=%s', id, name, coalesce(public, false)) from storage.buckets",
  };

  private CatalogText() {}

  static SortedSet<String> of(Connection connection) throws SQLException {
    SortedSet<String> lines = new TreeSet<>();
    try (Statement statement = connection.createStatement()) {
      for (String query : QUERIES) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
        }
      }
    }
    return lines;
  }

  /** Returns PostgreSQL's name of a type, without its length; the same text for what is no type. */
  static String type(Connection connection, String written) throws SQLException {
    String plain =
        switch (written) {
          case "serial", "serial4" -> "integer";
          case "bigserial", "serial8" -> "bigint";
          case "smallserial", "serial2" -> "smallint";
          default -> written;
        };
    try (PreparedStatement query =
        connection.prepareStatement("select format_type(to_regtype(?), null)")) {
      query.setString(1, plain);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        String name = row.getString(1);
        return name == null ? written : name;
      }
    }
  }
}
