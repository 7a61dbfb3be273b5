import "server-only";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { redeemToken } from "./internal/auth-token";
import { proveAddress } from "./internal/prove-address";

/** Uses a mailed sign-in link up and says who signs in. Throws `gone` for one that no longer works. */
export async function redeemMagicLink(token: string): Promise<{ id: string }> {
  return systemDb().$transaction(async (tx) => {
    const { userId, email } = await redeemToken(tx, token, "magic-link");
    const user = await tx.user.findFirst({ where: { id: userId, email }, select: { id: true } });
    if (!user) throw new AppError("gone", "The account no longer uses this address.");
    await proveAddress(tx, user.id);
    return user;
  });
}
