import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { env } from "@/lib/core/env";
import { authOptions } from "./auth-options";

type Segment = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, segment: Segment): Promise<Response> {
  // next-auth 4 learns its own address from this variable only; ours is MANDATE_URL.
  process.env.NEXTAUTH_URL = env().MANDATE_URL;
  return NextAuth(request, segment, authOptions());
}

export { handle as GET, handle as POST };
