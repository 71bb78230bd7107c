package org.example.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class InvoiceRepository {
  private final DataSource dataSource;

  public InvoiceRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public List<String> numbers(long orderId) throws SQLException {
    List<String> numbers = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT number FROM invoices WHERE order_id = ?")) {
      statement.setLong(1, orderId);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getString(1));
        }
      }
    }
    return numbers;
  }

  public void markPaid(long invoiceId) throws SQLException {
    Connection connection = dataSource.getConnection();
    PreparedStatement statement =
        connection.prepareStatement("UPDATE invoices SET paid = true WHERE id = ?");
    statement.setLong(1, invoiceId);
    statement.executeUpdate();
    connection.close();
  }
}
