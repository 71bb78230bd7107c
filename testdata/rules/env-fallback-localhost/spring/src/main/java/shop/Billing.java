package shop;

import org.springframework.beans.factory.annotation.Value;

class Billing {
  @Value("${billing.url:http://localhost:8082}") // want: env-fallback-localhost
  private String url;

  // @Value("${old.url:http://localhost:8083}")
  @Value("${billing.name:Billing}")
  private String name;
}
