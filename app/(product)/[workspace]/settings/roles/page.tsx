import { Check } from "lucide-react";
import type { Metadata } from "next";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { allPermissions, permissions, roles, roleTable } from "@/lib/access/permissions";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { SettingsPage } from "../_parts/settings-page";

export const metadata: Metadata = { title: "Roles" };

type RolesPageProps = { params: Promise<{ workspace: string }> };

/** The one table behind every check, as it is. */
export default async function RolesPage({ params }: RolesPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  return (
    <SettingsPage
      ctx={ctx}
      title="Roles"
      description="What each role may do. An API key can do at most what its creator's role allows."
    >
      <Card>
        <CardHeader>
          <div className="grid gap-1">
            <CardTitle>The roles in one sentence each</CardTitle>
            <CardDescription>
              A member has one role. Owners and admins give roles; only an owner makes owners.
            </CardDescription>
          </div>
        </CardHeader>
        <CardContent>
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
            {roles.map((role) => (
              <div key={role} className="contents">
                <dt className="flex items-center gap-2 font-medium">
                  {role}
                  {role === ctx.role ? <Badge tone="brand">You</Badge> : null}
                </dt>
                <dd className="text-muted-foreground">{roleTable[role].description}</dd>
              </div>
            ))}
          </dl>
        </CardContent>
      </Card>
      <Card>
        {/* Reachable by keyboard, because on a phone it scrolls sideways and holds nothing to focus. */}
        <div role="region" aria-label="Permissions by role" tabIndex={0} className="overflow-x-auto">
          <div className="min-w-[900px]">
            <Table aria-label="Permissions by role">
              <TableHeader>
                <TableRow>
                  <TableHead>Permission</TableHead>
                  {roles.map((role) => (
                    <TableHead key={role} className="text-center">
                      {role}
                    </TableHead>
                  ))}
                </TableRow>
              </TableHeader>
              <TableBody>
                {allPermissions.map((permission) => (
                  <TableRow key={permission}>
                    <th scope="row" className="min-w-64 px-3 py-2 text-left font-normal">
                      {permissions[permission]}
                      <code className="block font-mono text-xs text-muted-foreground">{permission}</code>
                    </th>
                    {roles.map((role) => (
                      <TableCell key={role} className="text-center">
                        <Allowed isAllowed={roleTable[role].permissions.includes(permission)} />
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </div>
        </div>
      </Card>
    </SettingsPage>
  );
}

function Allowed({ isAllowed }: { isAllowed: boolean }) {
  return isAllowed ? (
    <>
      <Check aria-hidden className="mx-auto size-4 text-allowed" />
      <span className="sr-only">yes</span>
    </>
  ) : (
    <span className="text-muted-foreground">
      <span aria-hidden>–</span>
      <span className="sr-only">no</span>
    </span>
  );
}
