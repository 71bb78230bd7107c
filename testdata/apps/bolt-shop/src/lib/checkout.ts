const API_URL = import.meta.env.VITE_API_URL || 'http://localhost:3001';

export async function checkout(productId: string) {
  const response = await fetch(`${API_URL}/checkout`, {
    method: 'POST',
    body: JSON.stringify({ productId }),
  });
  if (!response.ok) {
    throw new Error(`Checkout failed: ${response.status}`);
  }
  window.location.href = (await response.json()).url;
}
