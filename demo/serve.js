// node demo/serve.js [port]
// Serves the demo and the built files on this machine alone, and prints the address.
import { createDemoServer } from './server.js';

const port = Number(process.argv[2] ?? process.env.PORT ?? 4173);
const server = createDemoServer();
server.on('error', (error) => {
  const busy = 'code' in error && error.code === 'EADDRINUSE';
  if (!busy) throw error;
  // Another demo may be running; any free port will do.
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`\n  Demo: http://localhost:${address.port}/\n`);
});
server.listen(port, '127.0.0.1');
