fetch("http://10.0.0.12:8080/readings"); // want: localhost-url
