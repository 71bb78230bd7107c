fetch("http://localhost:3000/nobody-imports-this");
