package com.example;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

public class OrderRepository {
  private final DataSource dataSource;
  private final String url;

  OrderRepository(DataSource dataSource, String url) {
    this.dataSource = dataSource;
    this.url = url;
  }

  int neverClosed() throws SQLException {
    Connection connection = dataSource.getConnection(); // want: db-connection-leak
    try (PreparedStatement statement = connection.prepareStatement("select count(*) from orders")) {
      ResultSet rows = statement.executeQuery();
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  String returnsEarly(long id) throws SQLException {
    Connection connection = DriverManager.getConnection(url); // want: db-connection-leak
    String name = find(id);
    if (name == null) {
      return "";
    }
    connection.close();
    return name;
  }

  void closedUnlessTheUpdateFails(long id) {
    try {
      Connection connection = dataSource.getConnection(); // want: db-connection-leak
      PreparedStatement statement = connection.prepareStatement("delete from orders where id = ?");
      statement.setLong(1, id);
      statement.executeUpdate();
      connection.close();
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  boolean keptByNothing() throws SQLException {
    return dataSource.getConnection().isValid(1); // want: db-connection-leak
  }

  void oneOfTwo(List<Long> ids) throws SQLException {
    Connection connection = null;
    for (Long id : ids) {
      connection = open(); // want: db-connection-leak
      connection.setReadOnly(true);
    }
    if (connection != null) {
      connection.close();
    }
  }

  void throwsItself(long id) throws SQLException {
    Connection connection = open(); // want: db-connection-leak
    if (id < 0) {
      throw new IllegalArgumentException("no such order");
    }
    connection.close();
  }

  private Connection open() throws SQLException {
    return dataSource.getConnection();
  }

  private String find(long id) {
    return id == 0 ? null : "order " + id;
  }
}
