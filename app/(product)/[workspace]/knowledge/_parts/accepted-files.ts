/** What the browser's file chooser offers; the server looks at the bytes. */
export const acceptedFiles = [".pdf", ".docx", ".html", ".htm", ".md", ".markdown", ".txt", ".csv", ".tsv"];
