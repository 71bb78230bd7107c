export class ApiClient {
  private baseUrl = "http://localhost:3006"; // want: localhost-url
  private docs = "http://localhost:3007";

  load() {
    return this.request(`${this.baseUrl}/items`);
  }

  private request(url: string) {
    return fetch(url);
  }
}
