import { EditorSkeleton } from "../_parts/editor-skeleton";

export default function NewPolicyLoading() {
  return <EditorSkeleton title="Write a policy" />;
}
