-- Imports: what was asked for, how far each has got, and what was wrong with which row.
create table if not exists diplomacy.import (
    id              uuid             not null primary key,
    number          bigint           not null generated always as identity unique,
    format          text             not null,
    source          text             not null, -- formats of one source speak of the same developments
    file            text             not null, -- its name
    hash            text             not null, -- SHA-256 of its bytes
    options         text             not null default '',
    recorder        text             not null,
    is_dry_run      boolean          not null,
    undoes          uuid             references diplomacy.import,
    state           text             not null default 'running',
    is_cancelled    boolean          not null default false,
    is_undone       boolean          not null default false,
    started_at      timestamptz      not null,
    ended_at        timestamptz,
    seconds         double precision not null default 0,
    read            bigint           not null default 0, -- the resume point: rows that are done with
    percent         double precision not null default 0,
    rows_per_second double precision,
    recorded        bigint           not null default 0,
    changed         bigint           not null default 0,
    unchanged       bigint           not null default 0,
    unresolved      bigint           not null default 0,
    rejected        bigint           not null default 0,
    conflicts       bigint           not null default 0,
    left_out        bigint           not null default 0,
    events          bigint           not null default 0,
    reason          text
);
create index if not exists import_of_file on diplomacy.import (hash, format);

create table if not exists diplomacy.import_problem (
    import   uuid   not null references diplomacy.import,
    ordinal  bigint not null, -- of the row
    part     int    not null,
    line     bigint not null,
    verdict  text   not null, -- unresolved, rejected, conflict, left-out
    field    text,
    value    text,
    recorded text,
    code     text   not null,
    reason   text   not null,
    development uuid,
    primary key (import, ordinal, part)
);

-- The latest files that only propose, until somebody has accepted something of them.
create table if not exists diplomacy.import_file (
    import uuid   not null primary key references diplomacy.import,
    number bigint not null generated always as identity unique,
    bytes  bytea  not null
);

-- By what a source calls a development, where its own ids are not to be relied on.
create table if not exists diplomacy.import_key (
    source      text not null,
    key         uuid not null,
    development uuid not null,
    import      uuid not null references diplomacy.import,
    primary key (source, key, development, import)
);

-- Of which development a row told, where its source calls it the same in every edition: should it tell of another one, the first is left.
create table if not exists diplomacy.import_row (
    key         uuid   not null,
    development uuid   not null,
    import      uuid   not null references diplomacy.import,
    line        bigint not null
);
create index if not exists import_row_key on diplomacy.import_row (key);
create index if not exists import_row_development on diplomacy.import_row (development);

-- What an import said of a development that another one had begun: should that one be undone, it is said again.
create table if not exists diplomacy.import_said (
    development uuid   not null,
    import      uuid   not null references diplomacy.import,
    ordinal     bigint not null,
    line        bigint not null,
    proposal    text   not null,
    primary key (development, import, ordinal)
);
create index if not exists import_said_by on diplomacy.import_said (import);
