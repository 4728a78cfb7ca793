// A secret that is shown once: it stands there until whoever reads it says that it is kept.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../language/language.tsx';

const sv = {
  once: 'Visas bara nu. Spara den innan du går vidare.',
  copy: 'Kopiera',
  copied: 'Kopierad.',
  cannot: 'Webbläsaren lät den inte kopieras. Markera texten och kopiera den själv.',
  kept: 'Jag har sparat den',
};

const en: typeof sv = {
  once: 'Shown only now. Keep it before you go on.',
  copy: 'Copy',
  copied: 'Copied.',
  cannot: 'The browser did not let it be copied. Select the text and copy it yourself.',
  kept: 'I have kept it',
};

interface SecretProps {
  /** What it is the secret of; read out when it appears. */
  title: string;
  secret: string;
  help: string;
  kept: () => void;
}

export function SecretOnce({ title, secret, help, kept }: SecretProps) {
  const say = { sv, en }[useWords().code];
  const place = useRef<HTMLElement>(null);
  const [told, setTold] = useState('');
  useEffect(() => place.current?.focus(), [secret]);
  const copy = (): void => {
    const copying = navigator.clipboard?.writeText(secret) ?? Promise.reject(new Error('not here'));
    copying.then(
      () => setTold(say.copied),
      () => setTold(say.cannot),
    );
  };
  return (
    <section class="secret" ref={place} tabIndex={-1} aria-label={title}>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{say.once}</p>
      <p class="secret-text">
        <code>{secret}</code>
      </p>
      <p class="quiet">{help}</p>
      <p class="buttons">
        <button type="button" onClick={copy}>
          {say.copy}
        </button>
        <button type="button" class="primary" onClick={kept}>
          {say.kept}
        </button>
      </p>
      <p role="status" class="quiet">
        {told}
      </p>
    </section>
  );
}
