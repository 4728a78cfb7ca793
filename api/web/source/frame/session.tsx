// Who uses the page: nobody sees anything of it before signing in, where the service asks for that.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { forgetTyped } from '../parts/memory.ts';
import { Read } from '../parts/reading.tsx';
import { Link } from '../route/router.tsx';
import { useResource } from '../service/resource.ts';
import { sessions, signedOut, type Session } from '../service/session.ts';
import { useWords } from '../language/language.tsx';
import { FrameEnd } from './frame_end.tsx';

const nobody: Session = {
  signInNeeded: false,
  firstAccountNeeded: false,
  account: null,
  outsideSignIn: null,
};
const Current = createContext<{ session: Session; reload: () => void }>({
  session: nobody,
  reload: () => undefined,
});

export function useSession(): Session {
  return useContext(Current).session;
}

/** Reads anew who one is: what is shown stays until it is here. */
export function useReloadSession(): () => void {
  return useContext(Current).reload;
}

/** The roles that may be acted in there; null where there is no sign-in, and who acts is believed. */
export function useRoles(collaboration: string): readonly string[] | null {
  const { signInNeeded, collaborations = [] } = useSession();
  if (!signInNeeded) return null;
  const roles = collaborations.find(({ id }) => id === collaboration)?.roles ?? [];
  return [...new Set(roles.map(({ actingAs }) => actingAs))];
}

/** Whether something of the collaboration's administrators may be done there. */
export function useAdministers(collaboration: string): boolean {
  return useRoles(collaboration)?.includes('administrator') ?? true;
}

/** Whether what belongs to whoever looks after the installation may be done. */
export function useKeeps(): boolean {
  const { signInNeeded, account } = useSession();
  return !signInNeeded || account?.keeper === true;
}

function SignIn({ session, reload }: { session: Session; reload: () => void }) {
  const piece = useResource('sign-in', '', () => import('../sign_in/sign_in_page.tsx'));
  return (
    <main id="content" class="sign-in" tabIndex={-1}>
      <Read resource={piece}>
        {({ SignInPage }) => (
          <SignInPage
            first={session.firstAccountNeeded}
            outside={session.outsideSignIn}
            demo={session.demoAccounts}
            done={reload}
          />
        )}
      </Read>
      <FrameEnd collaboration={null} />
    </main>
  );
}

interface GateProps {
  /** What is shown is for everybody, signed in or not: help, and the accessibility statement. */
  open: boolean;
  children: ComponentChildren;
}

export function SessionGate({ open, children }: GateProps) {
  const read = useResource('session', '', sessions.read);
  useEffect(() => {
    window.addEventListener(signedOut, read.reload);
    return () => window.removeEventListener(signedOut, read.reload);
  }, [read.reload]);
  return (
    <Read resource={read}>
      {(session) =>
        session.signInNeeded && session.account === null && !open ? (
          <SignIn session={session} reload={read.reload} />
        ) : (
          <Current.Provider value={{ session, reload: read.reload }}>{children}</Current.Provider>
        )
      }
    </Read>
  );
}

/** Who is signed in, and the way out. */
export function SignedIn() {
  const words = useWords();
  const { session, reload } = useContext(Current);
  if (session.account === null) return null;
  const leave = async (): Promise<void> => {
    forgetTyped();
    await sessions.signOut();
    reload();
  };
  return (
    <div class="signed-in">
      <p>
        <Link to="/account">{session.account.name}</Link>
      </p>
      {session.account.keeper && (
        <p>
          <Link to="/installation">{words.frame.installation}</Link>
        </p>
      )}
      <button type="button" onClick={() => void leave()}>
        {words.frame.signOut}
      </button>
    </div>
  );
}
