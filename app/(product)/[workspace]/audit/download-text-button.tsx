"use client";

import { Download } from "lucide-react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { saveFile } from "./save-file";

type DownloadTextButtonProps = Pick<ButtonProps, "variant" | "size"> & {
  name: string;
  text: string;
  /** The accessible name, and the text when `showLabel`. */
  label: string;
  showLabel?: boolean;
  type?: string;
};

/** Saves a text as a file. */
export function DownloadTextButton(props: DownloadTextButtonProps) {
  const { name, text, label, showLabel, type = "text/plain;charset=utf-8", variant = "ghost", size } = props;
  return (
    <Button
      variant={variant}
      size={size ?? (showLabel ? "sm" : "icon-sm")}
      aria-label={showLabel ? undefined : label}
      title={showLabel ? undefined : label}
      onClick={() => saveFile(name, [text], type)}
    >
      <Download aria-hidden />
      {showLabel ? label : null}
    </Button>
  );
}
