import { EditorSkeleton } from "../_parts/editor-skeleton";

export default function CustomPolicyLoading() {
  return <EditorSkeleton title="Policy" />;
}
