// A receiver of webhooks that checks each as any receiver would: the signature by `standardwebhooks`, the event
// by `cloudevents`. Secrets come on standard input, one a line; what it made of each request goes to standard
// output, a line of JSON each, after a first line with its port.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';

const secrets = [];
createInterface({ input: process.stdin }).on('line', (line) => {
  secrets.push(line);
  console.log(JSON.stringify({ knows: secrets.length }));
});

function isSignedWith(secret, headers, body) {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

const server = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  const signed = secrets.map((secret) => isSignedWith(secret, request.headers, body));
  const forged = secrets.map((secret) => isSignedWith(secret, request.headers, `${body} `));
  const event = HTTP.toEvent({ headers: request.headers, body });
  event.validate();
  console.log(JSON.stringify({ signed, forged, event: event.toJSON() }));
  response.writeHead(204).end();
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
