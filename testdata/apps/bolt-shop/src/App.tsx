import { useEffect, useState } from 'react';
import { ShoppingCart } from 'lucide-react';
import { listProducts, type Product } from './lib/products';
import { checkout } from './lib/checkout';

export default function App() {
  const [products, setProducts] = useState<Product[]>([]);

  useEffect(() => {
    listProducts().then(setProducts);
  }, []);

  return (
    <main className="p-4">
      {products.map((product) => (
        <button key={product.id} onClick={() => checkout(product.id)}>
          <ShoppingCart size={16} /> {product.name} &middot; {product.price < 1 ? 'free' : product.price}
        </button>
      ))}
    </main>
  );
}
