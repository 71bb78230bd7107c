"use client";
const { NEXT_PUBLIC_SOCKET_URL = "ws://localhost:3001" } = process.env; // want: env-fallback-localhost
export const SOCKET = new WebSocket(NEXT_PUBLIC_SOCKET_URL);
