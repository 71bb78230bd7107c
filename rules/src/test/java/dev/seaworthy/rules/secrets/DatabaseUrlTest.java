package dev.seaworthy.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "postgres://u:p@db.shop.io/app, db.shop.io",
    "postgres://u:p@ss@db.shop.io:5432/app, db.shop.io",
    "mysql://u:p@35.225.150.44:3306/app, 35.225.150.44",
    "mongodb+srv://u:p@prod.ab1cd.mongodb.net/app, prod.ab1cd.mongodb.net",
    "jdbc:postgresql://db.shop.io/app?password=p, db.shop.io",
    "postgres://u:p@localhost/app?host=/cloudsql/proj:region:db, proj:region:db",
    "postgres://u:p@172.15.0.1/app, 172.15.0.1"
  })
  void namesTheHostThatStrangersReach(String url, String host) {
    assertThat(DatabaseUrl.remoteHost(url)).contains(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://u:p@localhost:5432/app",
        "postgres://u:p@127.0.0.1/app",
        "postgres://u:p@[::1]/app",
        "postgres://u:p@db/app",
        "postgres://u:p@192.168.1.4/app",
        "postgres://u:p@172.16.0.1/app",
        "postgres://u:p@host.docker.internal/app",
        "postgres://u:p@postgres.railway.internal/app",
        "postgres://u:p@123.456.789.0/app",
        "postgres://u:p@203.0.113.7/app",
        "postgres://u:p@db.example.com/app",
        "postgres://u:p@db.your-project.supabase.co/app",
        "postgres://u:p@db.xxxxxxxx.supabase.co/app",
        "mongodb+srv://u:p@cluster0.mongodb.net/app"
      })
  void passesOverHostsThatNoStrangerReaches(String url) {
    assertThat(DatabaseUrl.remoteHost(url)).isEmpty();
  }

  @Test
  void looksAtAllAddressesOfASpringConfiguration() {
    assertThat(DatabaseUrl.springHost("a.url=jdbc:h2://localhost/x\nb.host=mail.shop.io\n"))
        .contains("mail.shop.io");
    assertThat(
            DatabaseUrl.springHost("spring:\n  datasource:\n    url: jdbc:mysql://localhost/x\n"))
        .isEmpty();
    assertThat(DatabaseUrl.springHost("spring.datasource.password=x\n")).contains("");
  }
}
