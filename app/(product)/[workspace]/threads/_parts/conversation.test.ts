import { describe, expect, it } from "vitest";
import type { MessageDto } from "@/lib/threads/schema";
import { openRunId, unansweredStatus, withEarlier, withLatest, withoutAnswer, type Conversation } from "./conversation";

function message(ordinal: number, role: "user" | "assistant", runStatus: string | null): MessageDto {
  return {
    id: `msg_${ordinal}`,
    ordinal,
    role,
    content: `message ${ordinal}`,
    runId: `run_${Math.ceil(ordinal / 2)}`,
    runStatus,
    documentIds: [],
    sources: [],
    rating: null,
    ratingComment: null,
    createdAt: "2026-11-21T10:00:00.000Z",
  };
}
const conversation = (messages: MessageDto[], nextBefore: number | null = null): Conversation => ({
  messages,
  nextBefore,
  runs: {},
  documentNames: {},
});
const ordinals = ({ messages }: Conversation) => messages.map(({ ordinal }) => ordinal);

describe("the run that is answering", () => {
  it("is that of a last question whose run goes on, also while it waits for a person", () => {
    for (const status of ["queued", "running", "waiting"])
      expect(openRunId(conversation([message(1, "user", status)]))).toBe("run_1");
  });

  it("is none once there is an answer, and none for a question whose run ended without one", () => {
    expect(openRunId(conversation([message(1, "user", "completed"), message(2, "assistant", "completed")]))).toBeNull();
    const cancelled = conversation([message(1, "user", "cancelled")]);
    expect(openRunId(cancelled)).toBeNull();
    expect(unansweredStatus(cancelled)).toBe("cancelled");
    expect(unansweredStatus(conversation([message(1, "user", "running")]))).toBeNull();
    expect(unansweredStatus(conversation([]))).toBeNull();
  });
});

it("puts earlier messages in front, each once", () => {
  const now = conversation([message(3, "user", null), message(4, "assistant", null)], 3);
  expect(
    ordinals(
      withEarlier(
        now,
        conversation([message(1, "user", null), message(2, "assistant", null), message(3, "user", null)]),
      ),
    ),
  ).toEqual([1, 2, 3, 4]);
});

it("replaces what was read again, drops an answer that was set aside and keeps earlier messages", () => {
  const now = conversation(
    [message(1, "user", null), message(2, "assistant", null), message(3, "user", null), message(4, "assistant", null)],
    1,
  );
  const merged = withLatest(now, conversation([message(3, "user", "running")], 3));
  expect(ordinals(merged)).toEqual([1, 2, 3]);
  expect(merged.nextBefore).toBe(1);
  expect(openRunId(merged)).toBe("run_2");
});

it("sets the answer aside while the question is answered again", () => {
  const now = conversation([message(1, "user", "completed"), message(2, "assistant", "completed")], null);
  const again = withoutAnswer(now, "run_9");
  expect(ordinals(again)).toEqual([1]);
  expect(openRunId(again)).toBe("run_9");
});
