// A visitor with a browser: follows redirects, keeps cookies by host, and sends those that are SameSite=Strict
// only where everything on the way was the same site (RFC 6265bis, 5.2).
const mostSteps = 20;

function cookieIn(text) {
  const [pair, ...attributes] = text.split(/;\s*/);
  const at = pair.indexOf('=');
  const has = (name) => attributes.some((each) => each.toLowerCase() === name);
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    path: /^path=(.*)$/im.exec(attributes.join('\n'))?.[1] ?? '/',
    strict: has('samesite=strict'),
    gone: has('max-age=0') || attributes.some((each) => /^expires=.*1970/i.test(each)),
  };
}

export class Visitor {
  cookies = new Map(); // "host name path" → {name, value, path, strict}

  /** Every address that was asked for, with what it answered. */
  steps = [];

  #header(url, sameSite) {
    return [...this.cookies]
      .filter(([key, { path, strict }]) => {
        const here = key.startsWith(`${url.hostname} `) && url.pathname.startsWith(path);
        return here && (sameSite || !strict);
      })
      .map(([, { name, value }]) => `${name}=${value}`)
      .join('; ');
  }

  #keep(url, answer) {
    for (const text of answer.headers.getSetCookie()) {
      const cookie = cookieIn(text);
      const key = `${url.hostname} ${cookie.name} ${cookie.path}`;
      if (cookie.gone) this.cookies.delete(key);
      else this.cookies.set(key, cookie);
    }
  }

  async #step(url, sameSite) {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: this.#header(url, sameSite) } });
    this.#keep(url, answer);
    const step = { url: url.href, status: answer.status, headers: answer.headers, body: await answer.text() };
    this.steps.push(step);
    return step;
  }

  /** Opens an address as if it was typed, or `from` a page on that host, and goes on until a page is shown. */
  async open(address, { stopAt, from } = {}) {
    let url = new URL(address);
    const hosts = new Set([from ?? url.hostname]);
    for (let count = 0; count < mostSteps; ++count) {
      if (stopAt?.(url)) return { url: url.href, status: 0, body: '' };
      hosts.add(url.hostname);
      const step = await this.#step(url, hosts.size === 1);
      const refresh = this.#refresh(step);
      if (refresh) {
        hosts.clear();
        hosts.add(url.hostname);
      }
      const next = refresh ?? (step.status >= 300 && step.status < 400 && step.headers.get('location'));
      if (!next) return step;
      url = new URL(next, url);
    }
    throw new Error('sent on without end');
  }

  /** A page that goes on by itself does so from its own site; its policy must let it. */
  #refresh({ status, headers, body }) {
    const found = /<meta http-equiv="refresh" content="0;url=([^"]*)">/.exec(body);
    const sandboxed = /\bsandbox\b/.test(headers.get('content-security-policy') ?? '');
    return status === 200 && found && !sandboxed ? found[1] : null;
  }
}
