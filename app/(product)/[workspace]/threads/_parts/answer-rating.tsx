"use client";

import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Label } from "@/components/ui/label";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toaster";
import type { MessageDto } from "@/lib/threads/schema";
import { rateMessageAction } from "../actions";

type Rating = NonNullable<MessageDto["rating"]>;
type AnswerRatingProps = {
  slug: string;
  threadId: string;
  message: Pick<MessageDto, "id" | "rating" | "ratingComment">;
};

const thumbs = [
  { rating: "up", label: "Good answer", icon: ThumbsUp },
  { rating: "down", label: "Bad answer", icon: ThumbsDown },
] as const;

/** Thumbs, saved at once, with a place for a comment. A second press takes the rating back. */
export function AnswerRating({ slug, threadId, message }: AnswerRatingProps) {
  const id = useId();
  const [rating, setRating] = useState(message.rating);
  const [comment, setComment] = useState(message.ratingComment ?? "");
  const [open, setOpen] = useState(false);

  async function save(next: Rating | null, text: string): Promise<boolean> {
    const before = rating;
    setRating(next);
    const result = await rateMessageAction(slug, {
      threadId,
      messageId: message.id,
      rating: next,
      comment: text.trim() || null,
    }).catch(() => null);
    if (result?.ok) return true;
    setRating(before);
    toast.error(result ? result.error.message : "The server could not be reached. The rating was not saved.");
    return false;
  }

  function press(pressed: Rating) {
    const next = rating === pressed ? null : pressed;
    setOpen(next !== null);
    if (next === null) setComment("");
    void save(next, next === null ? "" : comment);
  }

  async function sendComment(event: FormEvent) {
    event.preventDefault();
    if (rating && (await save(rating, comment))) {
      setOpen(false);
      toast.success("Thank you. Your comment is saved with the answer.");
    }
  }

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverAnchor asChild>
        <span className="inline-flex gap-1">
          {thumbs.map(({ rating: which, label, icon: Icon }) => (
            <Button
              key={which}
              variant="ghost"
              size="icon-sm"
              aria-label={label}
              title={label}
              aria-pressed={rating === which}
              onClick={() => press(which)}
            >
              <Icon aria-hidden className={cn(rating === which && "fill-current")} />
            </Button>
          ))}
        </span>
      </PopoverAnchor>
      <PopoverContent aria-label="Comment on the answer">
        <form className="grid gap-2" onSubmit={(event) => void sendComment(event)}>
          <Label htmlFor={id}>{rating === "down" ? "What was wrong?" : "What was good?"}</Label>
          <Textarea
            id={id}
            maxLength={2_000}
            placeholder="Optional"
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <div className="flex justify-end gap-2">
            <Button variant="ghost" size="sm" onClick={() => setOpen(false)}>
              Close
            </Button>
            <Button type="submit" size="sm" disabled={comment.trim() === ""}>
              Save comment
            </Button>
          </div>
        </form>
      </PopoverContent>
    </Popover>
  );
}
