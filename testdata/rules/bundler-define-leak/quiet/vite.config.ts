export default { define: { "process.env": {}, "process.env.NODE_ENV": JSON.stringify("production") } };
