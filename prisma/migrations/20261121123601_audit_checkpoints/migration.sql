-- CreateTable
CREATE TABLE "audit_checkpoints" (
    "workspaceId" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "frontier" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_checkpoints_pkey" PRIMARY KEY ("workspaceId","size")
);

-- CreateTable
CREATE TABLE "audit_tree_nodes" (
    "workspaceId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_tree_nodes_pkey" PRIMARY KEY ("workspaceId","level","index")
);

-- CreateTable
CREATE TABLE "audit_signing_keys" (
    "id" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "privateSealed" BYTEA NOT NULL,
    "previousId" TEXT,
    "endorsement" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_signing_keys_pkey" PRIMARY KEY ("id")
);

-- Append-only for the application, like the entries that they are about.
SELECT mandate_enable_tenancy(name, 'SELECT, INSERT') FROM unnest(ARRAY['audit_checkpoints', 'audit_tree_nodes']) AS name;
CREATE TRIGGER audit_checkpoints_immutable BEFORE UPDATE OR DELETE ON audit_checkpoints
  FOR EACH ROW EXECUTE FUNCTION mandate_refuse_audit_change();
CREATE TRIGGER audit_tree_nodes_immutable BEFORE UPDATE OR DELETE ON audit_tree_nodes
  FOR EACH ROW EXECUTE FUNCTION mandate_refuse_audit_change();

-- Keys of the installation are closed to tenants. Nothing deletes one: its signatures are checked for ever.
GRANT SELECT, INSERT ON audit_signing_keys TO mandate_system;
