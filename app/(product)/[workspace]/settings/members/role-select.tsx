"use client";

import { useState } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import type { Role } from "@/lib/access/permissions";
import type { MemberDto } from "@/lib/workspaces/schema";
import { changeMemberRoleAction } from "../actions";

type RoleSelectProps = { slug: string; member: MemberDto; grantable: readonly Role[] };

/** Changes a role at once and puts it back when the server refuses. Give it the role as key: a new one starts afresh. */
export function RoleSelect({ slug, member, grantable }: RoleSelectProps) {
  const [chosen, setChosen] = useState<Role | null>(null);
  const [pending, setPending] = useState(false);

  async function change(role: Role) {
    setChosen(role);
    setPending(true);
    try {
      const result = await changeMemberRoleAction(slug, { memberId: member.id, role });
      if (result.ok) {
        toast.success(`${member.name} is ${role} now`);
      } else {
        setChosen(null);
        toast.error(result.error.message);
      }
    } catch {
      setChosen(null);
      toast.error("The server could not be reached. Nothing was changed.");
    } finally {
      setPending(false);
    }
  }

  return (
    <NativeSelect
      aria-label={`Role of ${member.name}`}
      className="w-32"
      value={chosen ?? member.role}
      disabled={pending}
      onChange={(event) => {
        const role = grantable.find((candidate) => candidate === event.target.value);
        if (role) void change(role);
      }}
    >
      {grantable.map((role) => (
        <option key={role} value={role}>
          {role}
        </option>
      ))}
    </NativeSelect>
  );
}
