-- What waits for the job engine is looked for every few minutes, in all workspaces, oldest first.
CREATE INDEX runs_queued ON runs ("createdAt") WHERE status = 'queued';
CREATE INDEX documents_queued ON documents ("updatedAt") WHERE status = 'queued';
