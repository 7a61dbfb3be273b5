"use client";

import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { useCredential } from "./credential";

/** Who the request is from: the signed-in person in a workspace, or whoever has the pasted key. */
export function CredentialField() {
  const { workspaces, credential, setCredential } = useCredential();
  return (
    <>
      {workspaces.length > 0 ? (
        <FormField label="As">
          {(control) => (
            <NativeSelect
              {...control}
              value={credential.kind === "session" ? credential.workspace : ""}
              onChange={(event) =>
                setCredential(
                  event.target.value === ""
                    ? { kind: "key", key: "" }
                    : { kind: "session", workspace: event.target.value },
                )
              }
            >
              {workspaces.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  You, in {name}
                </option>
              ))}
              <option value="">An API key</option>
            </NativeSelect>
          )}
        </FormField>
      ) : null}
      {credential.kind === "key" ? (
        <FormField label="API key" required hint="Stays in this page and is gone when you reload it.">
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="off"
              spellCheck={false}
              placeholder="mk_…"
              value={credential.key}
              onChange={(event) => setCredential({ kind: "key", key: event.target.value })}
            />
          )}
        </FormField>
      ) : null}
    </>
  );
}
