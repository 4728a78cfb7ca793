// Where a link from a mail leads: one task for somebody without an account. Fetched only then.
import { useLater } from '../case/use_later.ts';
import { Read } from '../parts/reading.tsx';
import { FrameEnd } from './frame_end.tsx';

export function LinkGate({ collaboration }: { collaboration: string }) {
  const later = useLater();
  return (
    <main id="content" class="by-link" tabIndex={-1}>
      <Read resource={later}>{({ LinkPage }) => <LinkPage collaboration={collaboration} />}</Read>
      <FrameEnd collaboration={null} />
    </main>
  );
}
