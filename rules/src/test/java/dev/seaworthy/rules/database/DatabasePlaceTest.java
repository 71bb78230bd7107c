package dev.seaworthy.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabasePlaceTest {

  @ParameterizedTest
  @CsvSource({
    "/data/app.db,, /data, INSIDE",
    "/data/app.db, DB_PATH, /data/, INSIDE",
    "file:/data/x/app.db,, /data, INSIDE",
    "./data/app.db,, /app/data, INSIDE",
    "…/data/app.db,, /app/data, INSIDE",
    "jdbc:h2:file:./data/shop,, /app/data, INSIDE",
    "/database/app.db,, /data, OUTSIDE",
    "app.db,, /data, OUTSIDE",
    "./database/app.db,, /data, OUTSIDE",
    "…/app.db,, /data, UNKNOWN",
    "'',, /data, UNKNOWN",
    "app.db, DB_PATH, /data, UNKNOWN",
  })
  void placesAFile(String file, String variable, String folder, DatabasePlace expected) {
    SqliteDatabase database =
        new SqliteDatabase(
            "`sqlite3`", "sqlite3", file, variable == null ? "" : variable, false, new Span(0, 0));
    assertThat(DatabasePlace.of(database, folder)).isEqualTo(expected);
  }
}
