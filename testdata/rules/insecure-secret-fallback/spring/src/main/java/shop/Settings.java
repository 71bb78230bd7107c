package shop;

class Settings {
  @Value("${jwt.secret:#{null}}")
  String required;

  @Value("${session.secret:}")
  String empty;

  @Value("${app.jwt.secret:default-secret}") // want: insecure-secret-fallback
  String weak;
}
