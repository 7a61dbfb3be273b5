// Preloaded into every process that the supervisor starts, and inherited by the Node workers that those start: when the
// parent is gone, also after kill -9, the channel to it closes and the process ends.
process.on("disconnect", () => process.exit(1));

// The listener above would keep a finished program running. A worker, in contrast, lives by its channel.
if (process.env.MANDATE_SUPERVISED === "1") process.channel?.unref();
delete process.env.MANDATE_SUPERVISED;
