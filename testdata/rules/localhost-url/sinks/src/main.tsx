import axios from "axios";
import { io } from "socket.io-client";
import { config } from "./config";
import { ApiClient } from "./client";
import { loadOrders } from "./orders";

fetch("http://localhost:3000/ping"); // want: localhost-url
axios.post("http://127.0.0.1:8000/login", {}); // want: localhost-url
const api = axios.create({ baseURL: "http://localhost:3001/api" }); // want: localhost-url
axios.defaults.baseURL = "http://0.0.0.0:5000"; // want: localhost-url
new WebSocket("ws://localhost:3002"); // want: localhost-url
io("http://localhost:3003"); // want: localhost-url
new EventSource(`http://localhost:3004/events`); // want: localhost-url
window.location.href = "http://localhost:5173/done"; // want: localhost-url
fetch(new URL("/me", "http://localhost:3005")); // want: localhost-url

export const App = () => (
  <a href="http://localhost:3000/help">Help {api.name}</a> // want: localhost-url
);

axios.get(config.apiUrl + "/users");
new ApiClient().load();
loadOrders();
