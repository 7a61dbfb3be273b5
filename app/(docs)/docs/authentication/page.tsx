import type { Metadata } from "next";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { allPermissions, permissions, roles, roleTable } from "@/lib/access/permissions";
import { Code, Guide, OperationLink, Part, Text } from "../_parts/guide";

export const metadata: Metadata = { title: "Keys and scopes", alternates: { canonical: "/docs/authentication" } };

export default async function AuthenticationPage() {
  const origin = await requestOrigin();
  return (
    <Guide slug="authentication">
      <Part id="keys" title="API keys">
        <Text>
          A key belongs to one workspace and begins with <Code>mk_</Code>. It is shown once, when it is created, and
          stored as a digest: nobody can read it later. Send it with each request.
        </Text>
        <CodeBlock
          title="A request with a key"
          code={`curl -sS "${origin}/api/v1/workspace" \\\n  -H "Authorization: Bearer $MANDATE_API_KEY"`}
        />
        <Text>
          A key may expire, and it can be{" "}
          <OperationLink group="api-keys" id="revokeApiKey">
            revoked
          </OperationLink>{" "}
          at once. A missing, wrong, expired or revoked key is answered with 401. What belongs to another workspace is
          answered with 404, as if it did not exist.
        </Text>
      </Part>
      <Part id="scopes" title="Scopes">
        <Text>
          A key has the scopes that it was given, and never more than the role of whoever created it: when that
          person&apos;s role shrinks, so does the key. Without the scope that an operation needs, the answer is 403 with
          the code <Code>forbidden</Code>.
        </Text>
        <div className="rounded-lg border">
          <Table aria-label="Scopes">
            <TableHeader>
              <TableRow>
                <TableHead>Scope</TableHead>
                <TableHead>Lets a key</TableHead>
                <TableHead>Roles that may give it</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {allPermissions.map((permission) => (
                <TableRow key={permission}>
                  <TableCell>
                    <code className="font-mono text-xs">{permission}</code>
                  </TableCell>
                  <TableCell className="min-w-56">{permissions[permission]}</TableCell>
                  <TableCell className="min-w-40 text-muted-foreground">
                    {roles.filter((role) => roleTable[role].permissions.includes(permission)).join(", ")}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      </Part>
      <Part id="session" title="From the browser">
        <Text>
          Pages of this installation use the signed-in person&apos;s session instead and name the workspace in the
          header <Code>Mandate-Workspace</Code>. Requests that change something are then accepted from this
          installation&apos;s own pages only. Programs use keys.
        </Text>
      </Part>
    </Guide>
  );
}
