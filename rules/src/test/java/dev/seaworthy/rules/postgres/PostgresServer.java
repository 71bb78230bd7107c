package dev.seaworthy.rules.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real PostgreSQL, started once for all tests that ask for it. Each database of it begins as a
 * new Supabase project does.
 */
final class PostgresServer implements AutoCloseable {
  private static final String TEMPLATE = "supabase";

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  PostgresServer() {
    try {
      server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      run("postgres", "create database " + TEMPLATE);
      run(TEMPLATE, Resources.text("supabase.sql"));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("no PostgreSQL for the tests", e);
    }
  }

  /** Connects, as the owner of everything, to a database that nobody else uses. */
  Connection database() throws SQLException {
    String name = "d" + databases.incrementAndGet();
    run("postgres", "create database " + name + " template " + TEMPLATE);
    return connect(name);
  }

  private void run(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The simple protocol sends a statement as it stands, so that a {@code ?} is an operator. */
  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        server.getJdbcUrl("postgres", database) + "&preferQueryMode=simple");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Gives the server to the tests that have a parameter for it. */
  static final class Resolver implements ParameterResolver {
    /** Root needs a user namespace, in which the embedded server is somebody else. */
    private static boolean mayRun() {
      if (!System.getProperty("user.name").equals("root")) {
        return true;
      }
      try {
        return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted before PostgreSQL started", e);
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == PostgresServer.class;
    }

    @Override
    public PostgresServer resolveParameter(ParameterContext parameter, ExtensionContext test) {
      Assumptions.assumeTrue(
          mayRun(), "PostgreSQL refuses to run as root, and nobody else can be made here");
      return test.getRoot()
          .getStore(Namespace.create(PostgresServer.class))
          .computeIfAbsent(
              PostgresServer.class, type -> new PostgresServer(), PostgresServer.class);
    }
  }
}
