// The tab of responses, in the piece that is fetched when somebody asks for it.
import { Read } from '../../parts/reading.tsx';
import { useLater } from '../use_later.ts';
import type { RemarksViewProps } from './remarks_view.tsx';

export function RemarksTab(props: RemarksViewProps) {
  return <Read resource={useLater()}>{({ RemarksView }) => <RemarksView {...props} />}</Read>;
}
