// What has just been done, said to everybody, and read anew.
import { useState } from 'preact/hooks';

export function useTold(reload: () => void): [string, (text: string) => void] {
  const [told, setTold] = useState('');
  const tell = (text: string): void => {
    setTold(text);
    reload();
  };
  return [told, tell];
}

export function Told({ text }: { text: string }) {
  return (
    <p class="saved" role="status">
      {text}
    </p>
  );
}
