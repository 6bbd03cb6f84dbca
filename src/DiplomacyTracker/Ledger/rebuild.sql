-- How a rebuild of the ledger gets on: one row, outside of the tables that are exchanged.
create table if not exists diplomacy.ledger_rebuild (
    id                boolean          not null primary key default true check (id),
    ledger_revision   integer          not null, -- of the code that built the ledger which answers
    state             text             not null default 'none',
    revision          integer          not null default 0, -- of the code that builds the tables beside
    position          bigint           not null default 0,
    events            bigint           not null default 0,
    total             bigint           not null default 0,
    percent           double precision not null default 0,
    events_per_second double precision,
    seconds           double precision not null default 0, -- of work, without pauses between a crash and the next start
    started_at        timestamptz,
    is_cancelled      boolean          not null default false,
    reason            text,
    report            text
);
-- Up to where developments are read whole; what came behind it is read in its order afterwards.
alter table diplomacy.ledger_rebuild add column if not exists snapshot bigint not null default 0;
-- In which way the tables beside are filled; 0: in one that we have given up, and so nobody can go on with them.
alter table diplomacy.ledger_rebuild add column if not exists method integer not null default 0;
