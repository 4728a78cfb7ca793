// A view that is fetched when somebody opens it.
import type { ComponentChildren } from 'preact';
import { useResource } from '../service/resource.ts';
import { Read } from './reading.tsx';

interface PieceProps<T> {
  name: string;
  load: () => Promise<T>;
  children: (piece: T) => ComponentChildren;
}

export function Piece<T>({ name, load, children }: PieceProps<T>) {
  return <Read resource={useResource(`piece ${name}`, '', load)}>{children}</Read>;
}
