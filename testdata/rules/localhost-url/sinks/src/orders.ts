const getBase = () => "http://localhost:3008"; // want: localhost-url

async function send(url: string) {
  return await fetch(url);
}

export const loadOrders = () => send(`${getBase()}/orders`);
