import { useWords } from '../../language/language.tsx';
import { Symbol, type SymbolName } from '../../parts/symbol.tsx';
import type { Schema } from '../../service/client.ts';

type Disposition = Schema['Disposition'] | null;

const symbols: Readonly<Record<Schema['Disposition'], SymbolName>> = {
  accepted: 'done',
  partly: 'now',
  declined: 'dropped',
  open: 'not_begun',
};

export function useDispositionWord(): (disposition: Disposition) => string {
  const say = useWords().tab.remarks;
  return (disposition) => (disposition === null ? say.undisposed : say.dispositions[disposition]);
}

export function DispositionSymbol({ disposition }: { disposition: Disposition }) {
  return <Symbol name={disposition === null ? 'waiting' : symbols[disposition]} />;
}

/** What became of a remark: symbol and word; of several, with their number. */
export function DispositionText({ disposition, number }: { disposition: Disposition; number?: number }) {
  const word = useDispositionWord();
  return (
    <span class="disposition">
      <DispositionSymbol disposition={disposition} /> {number} {word(disposition)}
    </span>
  );
}
