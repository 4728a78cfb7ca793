// The plan's tab, in the piece that is fetched when somebody asks for it.
import { Read } from '../../parts/reading.tsx';
import { useLater } from '../use_later.ts';
import type { PlanViewProps } from './plan_view.tsx';

export function PlanTab(props: PlanViewProps) {
  return <Read resource={useLater()}>{({ PlanView }) => <PlanView {...props} />}</Read>;
}
