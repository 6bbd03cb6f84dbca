-- The ledger: how every act of every development looks, over spans of known time and of the log.
-- Any moment is one predicate: known_from <= K and K < known_to and position_from <= R and R < position_to.
create table if not exists diplomacy.ledger (
    development   uuid        not null,
    act           text        not null, -- 'whole', or the event that reports the act and its name
    known_from    timestamptz not null,
    known_to      timestamptz not null,
    position_from bigint      not null,
    position_to   bigint      not null,
    type          text        not null,
    category      text        not null,
    earliest      date        not null, -- -infinity and infinity: the first and the last of all days
    latest        date        not null,
    pair          text,                 -- of two parties: both codes in alphabetical order
    certainty     text,
    counts        boolean     not null,
    actor         text,
    plover        text,
    days          date[]      not null, -- the days on which status or phase change ...
    statuses      text[]      not null, -- ... and each in turn, beginning with that before the first of them
    phases        text[]      not null,
    body          jsonb       not null,
    words         tsvector,             -- of the whole: by which it is found
    primary key (development, act, position_from, known_from)
);
alter table diplomacy.ledger add column if not exists words tsvector;
create index if not exists ledger_words on diplomacy.ledger using gin (words) where act = 'whole';
create index if not exists ledger_lists on diplomacy.ledger (type, latest desc, development desc) where act = 'whole';
create index if not exists ledger_pairs on diplomacy.ledger (pair, latest desc) where act = 'whole';
create index if not exists ledger_acts on diplomacy.ledger (latest, earliest, development, act) where act <> 'whole';
create index if not exists ledger_known on diplomacy.ledger (known_from, development) where act = 'whole';
create index if not exists ledger_known_no_more on diplomacy.ledger (known_to, development) where act = 'whole';
create index if not exists ledger_changes on diplomacy.ledger (position_from);

-- Who has a part in a development, as a row of the ledger shows it.
create table if not exists diplomacy.ledger_party (
    development   uuid        not null,
    known_from    timestamptz not null,
    position_from bigint      not null,
    country       text        not null,
    role          text        not null,
    person        text        not null, -- folded for comparing; '' where nobody is named
    side          smallint    not null, -- 1 acts, 2 is acted towards, 3 both, 0 only mentioned
    primary key (development, position_from, known_from, country, role, person)
);
-- Under which other transliterations of the person meet; '' where none do.
alter table diplomacy.ledger_party add column if not exists key text not null default '';
create index if not exists ledger_party_countries on diplomacy.ledger_party (country, development);
create index if not exists ledger_party_persons on diplomacy.ledger_party (person, development) where person <> '';
create index if not exists ledger_party_keys on diplomacy.ledger_party (key, development) where key <> '';

-- When the log was where: the running maximum of timestamps, which a clock set back can't disturb.
create table if not exists diplomacy.ledger_clock (
    position    bigint      not null primary key,
    recorded_at timestamptz not null
);
create index if not exists ledger_clock_instants on diplomacy.ledger_clock (recorded_at, position);

-- The first answer to a command, for whoever sends it again.
create table if not exists diplomacy.idempotency (
    recorder    text        not null,
    key         text        not null,
    route       text        not null,
    body        text        not null,
    stream      uuid        not null,
    version     bigint      not null,
    events      integer     not null,
    recorded_at timestamptz not null default now(),
    primary key (recorder, key)
);
create index if not exists idempotency_age on diplomacy.idempotency (recorded_at);
