-- The engine's own tables. Every statement may run again: the file is applied at each start, under an advisory lock.
create schema if not exists engine;

create table if not exists engine.app (
  id text primary key,
  url text not null,
  sdk text not null,
  checksum text not null,
  synced_at timestamptz not null default now()
);

create table if not exists engine.fn (
  id text primary key,
  app_id text not null references engine.app,
  uuid uuid not null unique,
  config text not null,
  version int not null default 1,
  archived_at timestamptz,
  paused_at timestamptz
);

-- Events are also the outbox: what has no routed_at has not been looked at yet.
create table if not exists engine.event (
  id text primary key,
  seq bigint generated always as identity unique,
  dedupe_key text unique,
  name text not null,
  body text not null,
  received_at timestamptz not null default now(),
  routed_at timestamptz,
  -- An event that could not be routed is tried again later, so that it does not hold up those behind it.
  route_after timestamptz not null default '-infinity',
  route_failures int not null default 0
);
-- Databases of before these columns get them once: "add column if not exists" would lock the table at every start.
do $$ begin
  if not exists (select 1 from pg_attribute where attrelid = 'engine.event'::regclass and attname = 'sender_id' and not attisdropped) then
    -- The id that the sender gave the event, under which functions see it; and the event that this one repeats.
    alter table engine.event add column sender_id text, add column replay_of text;
    update engine.event set sender_id = substr(dedupe_key, 8) where dedupe_key like 'sender:%';
  end if;
end $$;
create index if not exists event_outbox on engine.event (seq) where routed_at is null;
create index if not exists event_received on engine.event (received_at);
create index if not exists event_dedupe_age on engine.event (received_at) where dedupe_key is not null;

create table if not exists engine.run (
  id text primary key,
  fn_id text not null references engine.fn,
  fn_version int not null,
  idem_key text not null unique,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  event_name text not null,
  event_id text not null,
  -- The first event and, of a batch, the others, each after a comma: canonical JSON texts, which Postgres never has to parse
  -- (its JSON functions refuse some texts that are legal JSON, such as an escaped NUL).
  event text not null,
  more_events text not null default '',
  correlation_id text,
  parent_wait_id text,
  retry_of text,
  buckets text[] not null default '{}',
  singleton_key text,
  priority_s int not null default 0,
  open_steps text[] not null default '{}',
  pending_steps text[] not null default '{}',
  rediscover boolean not null default false,
  discoveries int not null default 0,
  empty_answers int not null default 0,
  req_version int not null default -1,
  step_count int not null default 0,
  state_bytes bigint not null default 0,
  result text,
  error text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index if not exists run_by_fn on engine.run (fn_id, created_at desc);
create index if not exists run_by_age on engine.run (created_at desc);
create index if not exists run_live on engine.run (fn_id) where ended_at is null;
create index if not exists run_live_singleton on engine.run (singleton_key) where ended_at is null and singleton_key is not null;
create index if not exists run_ended on engine.run (ended_at) where ended_at is not null;
create index if not exists run_by_event on engine.run (event_id);

create table if not exists engine.step (
  run_id text not null references engine.run on delete cascade,
  id text not null,
  pos int not null,
  op text not null,
  name text,
  val text not null,
  failed boolean not null default false,
  attempt int not null default 0,
  saved_at timestamptz not null default now(),
  primary key (run_id, id)
);

create table if not exists engine.job (
  id text primary key,
  run_id text not null references engine.run on delete cascade,
  app_id text not null,
  kind text not null check (kind in ('discover', 'plan', 'sleep', 'timeout', 'start_timeout', 'finish_timeout')),
  step_id text,
  step_name text,
  buckets text[] not null default '{}',
  due_at timestamptz not null,
  sort_at timestamptz not null,
  attempt int not null default 0,
  gen int not null default 0,
  state text not null default 'ready' check (state in ('ready', 'leased', 'done')),
  lease_owner text,
  lease_until timestamptz,
  last_error text,
  created_at timestamptz not null default now()
);
create index if not exists job_ready_calls on engine.job (due_at) where state = 'ready' and kind in ('discover', 'plan');
create index if not exists job_ready_timers on engine.job (due_at) where state = 'ready' and kind not in ('discover', 'plan');
create index if not exists job_leased on engine.job (lease_until) where state = 'leased';
create index if not exists job_live_by_run on engine.job (run_id) where state <> 'done';
create index if not exists job_by_run on engine.job (run_id);
-- At most one discovery of a run is alive, so two replays of one function never overlap.
create unique index if not exists job_one_discovery on engine.job (run_id) where kind = 'discover' and state <> 'done';

create table if not exists engine.wait (
  id text primary key,
  run_id text not null references engine.run on delete cascade,
  step_id text,
  step_name text,
  kind text not null check (kind in ('event', 'invoke', 'signal', 'cancel')),
  event_name text,
  signal text,
  expr text,
  match_path text,
  match_value text,
  after_seq bigint not null default 0,
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
create index if not exists wait_by_event on engine.wait (event_name, match_path, match_value) where event_name is not null;
create unique index if not exists wait_by_signal on engine.wait (signal) where signal is not null;
create index if not exists wait_by_run on engine.wait (run_id);

create table if not exists engine.slot (
  bucket text not null,
  job_id text not null references engine.job on delete cascade,
  gen int not null,
  lease_until timestamptz not null,
  primary key (bucket, job_id)
);
create index if not exists slot_by_job on engine.slot (job_id);

-- GCRA state of rateLimit, throttle and idempotency: the theoretical arrival time of each bucket.
create table if not exists engine.rate (
  bucket text primary key,
  tat timestamptz not null
);
create index if not exists rate_age on engine.rate (tat);

create table if not exists engine.debounce (
  fn_id text not null references engine.fn,
  key text not null,
  event_id text not null,
  event text not null,
  first_at timestamptz not null default now(),
  due_at timestamptz not null,
  primary key (fn_id, key)
);
create index if not exists debounce_due on engine.debounce (due_at);

create table if not exists engine.batch (
  id text primary key,
  fn_id text not null references engine.fn,
  key text not null,
  events text[] not null,
  due_at timestamptz not null,
  unique (fn_id, key)
);
create index if not exists batch_due on engine.batch (due_at);

create table if not exists engine.cron (
  fn_id text not null references engine.fn,
  expr text not null,
  next_at timestamptz not null,
  primary key (fn_id, expr)
);
do $$ begin
  if not exists (select 1 from pg_attribute where attrelid = 'engine.cron'::regclass and attname = 'set_at' and not attisdropped) then
    -- When the next time was worked out. In the future it means that the clock was set back since.
    alter table engine.cron add column set_at timestamptz not null default now();
  end if;
end $$;
create index if not exists cron_due on engine.cron (next_at);

create table if not exists engine.attempt (
  job_id text not null references engine.job on delete cascade,
  gen int not null,
  run_id text not null,
  kind text not null,
  step_id text,
  step_name text,
  attempt int not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  http_status int,
  error text,
  primary key (job_id, gen)
);
create index if not exists attempt_by_run on engine.attempt (run_id, started_at);

-- The position of the newest event that was handed a number. A wait only looks at events after the one it reads here.
create or replace function engine.last_event_seq() returns bigint language sql volatile as
$$ select case when is_called then last_value else 0 end from engine.event_seq_seq $$;
