// The history of a case, read page by page from the newest on; after a change only what is new is read.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { service, type CasePlace } from '../../service/client.ts';
import { merged, type Entry } from './entries.ts';

export interface History {
  /** Newest first. */
  entries: readonly Entry[];
  total: number;
  complete: boolean;
  failed: boolean;
  refresh: () => void;
}

interface Read {
  of: string;
  entries: readonly Entry[];
  total: number;
  failed: boolean;
}

/** The API refuses pages beyond 10 000 entries. */
const lastPage = 100;

export function useHistory(place: CasePlace): History {
  const empty: Read = { of: place.case, entries: [], total: 0, failed: false };
  const [kept, setKept] = useState(empty);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    let entries = kept.of === place.case ? kept.entries : [];
    const readAll = async (): Promise<void> => {
      for (let page = 1; page <= lastPage; ++page) {
        const read = await service.events(place, page, abort.signal);
        if (abort.signal.aborted) return;
        entries = merged(entries, read.entries);
        setKept({ of: place.case, entries, total: read._meta.totalRecords, failed: false });
        if (entries.length >= read._meta.totalRecords || page >= read._meta.totalPages) return;
      }
    };
    readAll().catch(() => {
      if (!abort.signal.aborted) setKept((old) => ({ ...old, failed: true }));
    });
    return () => abort.abort();
  }, [place.case, turn]);
  const refresh = useCallback(() => setTurn((number) => number + 1), []);
  const { entries, total, failed } = kept.of === place.case ? kept : empty;
  return { entries, total, failed, complete: total > 0 && entries.length >= total, refresh };
}
