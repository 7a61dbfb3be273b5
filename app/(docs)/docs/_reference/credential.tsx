"use client";

import { createContext, use, useMemo, useState, type ReactNode } from "react";
import type { TryCredential } from "./build-request";

type DocsWorkspace = { slug: string; name: string };

type CredentialState = {
  workspaces: DocsWorkspace[];
  credential: TryCredential;
  setCredential: (credential: TryCredential) => void;
};

const CredentialContext = createContext<CredentialState | null>(null);

/**
 * One credential for all forms of the reference. A pasted key stays in this page's memory: it is written nowhere and is
 * gone with a reload.
 */
export function CredentialProvider({ workspaces, children }: { workspaces: DocsWorkspace[]; children: ReactNode }) {
  const [first] = workspaces;
  const [credential, setCredential] = useState<TryCredential>(
    first ? { kind: "session", workspace: first.slug } : { kind: "key", key: "" },
  );
  const state = useMemo(() => ({ workspaces, credential, setCredential }), [workspaces, credential]);
  return <CredentialContext value={state}>{children}</CredentialContext>;
}

export function useCredential(): CredentialState {
  const state = use(CredentialContext);
  if (!state) throw new Error("CredentialProvider is missing above this component.");
  return state;
}
