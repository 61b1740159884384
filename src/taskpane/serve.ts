/**
 * Serves dist to Excel on this machine, over https with a certificate that Excel trusts: `npm run excel` starts it.
 * It stands beside the pane because the pane is what it serves; nothing imports it, and it is not built into anything.
 * webpack-dev-server is not used: its supported versions need a newer Node than Ramkoll promises.
 */
import { createServer } from "node:https";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import sirv from "sirv";

/** The port of manifest.xml. */
const PORT = 3000;

async function serve(): Promise<void> {
  // Makes the certificate and asks to trust it the first time; later it only reads it.
  const certificate = await getHttpsServerOptions();
  // `dev` looks at the disk at each request, so that a new build is served without a restart.
  const files = sirv(join(__dirname, "../../dist"), { dev: true });
  createServer(certificate, (request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  }).listen(PORT, "localhost", () => console.log(`https://localhost:${PORT}/`));
}

void serve();
