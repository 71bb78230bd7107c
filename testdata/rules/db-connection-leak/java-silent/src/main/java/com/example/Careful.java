package com.example;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.annotation.PostConstruct;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;

public class Careful {
  private final DataSource dataSource;
  private final JdbcTemplate jdbc;
  private Connection kept;

  Careful(DataSource dataSource, JdbcTemplate jdbc) {
    this.dataSource = dataSource;
    this.jdbc = jdbc;
  }

  int tryWithResources() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  int existingVariable() throws SQLException {
    Connection connection = dataSource.getConnection();
    try (connection) {
      return connection.getTransactionIsolation();
    }
  }

  void nullGuardedFinally() throws SQLException {
    Connection connection = null;
    try {
      connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      if (connection.isReadOnly()) {
        return;
      }
      connection.commit();
    } catch (SQLException e) {
      if (connection != null) {
        connection.rollback();
      }
      throw e;
    } finally {
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException e) {
          System.err.println(e);
        }
      }
    }
  }

  void guardedByMore() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      connection.commit();
    } finally {
      if (connection != null && !connection.isClosed()) {
        connection.close();
      }
    }
  }

  void closedByHelper() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
    try {
      describe(connection);
    } finally {
      quietly(connection);
    }
  }

  void closedBySpring() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      connection.commit();
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    Connection second = dataSource.getConnection();
    try {
      second.commit();
    } finally {
      JdbcUtils.closeConnection(second);
    }
  }

  int borrowedFromSpring() throws SQLException {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    return connection.getTransactionIsolation();
  }

  Integer template() {
    return jdbc.queryForObject("select 1", Integer.class);
  }

  Connection handedOn() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  void keptInField() throws SQLException {
    kept = dataSource.getConnection();
    this.kept.setAutoCommit(true);
  }

  void givenToOtherCode() throws SQLException {
    Connection connection = dataSource.getConnection();
    new Reader(connection).start();
  }

  void closedLater() throws SQLException {
    Connection connection = dataSource.getConnection();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    connection.close();
                  } catch (SQLException e) {
                    System.err.println(e);
                  }
                }));
  }

  void statementOfForeignConnection(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("select 1");
    statement.executeQuery();
  }

  void closedByTheEndOfTheProcess() throws SQLException {
    Connection connection = dataSource.getConnection();
    System.exit(connection.isValid(1) ? 0 : 1);
  }

  int viaAlias() throws SQLException {
    Connection first = dataSource.getConnection();
    Connection second = first;
    try {
      return first.getTransactionIsolation();
    } finally {
      second.close();
    }
  }

  private static void describe(Connection connection) throws SQLException {
    System.out.println(connection.getMetaData().getURL());
  }

  private static void quietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  record Reader(Connection connection) {
    void start() {}
  }
}
