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
    pair          text,                 -- of two opposite one another, in the whole or in an act: both codes in alphabetical order
    certainty     text,
    counts        boolean     not null,
    actor         text,
    plover        text,
    countries     text[]      not null default '{}', -- who stand opposite one another, in alphabetical order
    actors        text[],               -- those of them who act; null: all
    targets       text[],               -- those of them who are acted towards; null: all
    involved      text[],               -- of an act: all who have any part in it or in the development
    mutual        boolean     not null default false, -- those acted towards did it as well
    occurred      date,                 -- of an act: the day by which it was done for certain
    aside         text,                 -- why it doesn't count: unsupported, conditional, copy or tentative
    context       uuid[],               -- the developments around which it happened
    origins       text[],               -- of an act: its sources, those that copy one another once
    way           smallint,             -- of two countries, who acts in the whole: 1 the first, 2 the second, 3 both
    done          date,                 -- the first day on which the whole is over and done
    stands_to     date,                 -- the last day on which the whole holds until further notice
    days          date[]      not null, -- the days on which status or phase change ...
    statuses      text[]      not null, -- ... and each in turn, beginning with that before the first of them
    phases        text[]      not null,
    body          text        not null, -- JSON; as text it is read several times as fast as jsonb
    words         tsvector,             -- of the whole: by which it is found
    distinct_from uuid[],               -- of the whole: those that are not the same, however alike
    speaks        boolean     not null default false, -- of the whole: it speaks of others
    parties       bigint,               -- of the whole: which of its sets of parties; see ledger_party
    primary key (development, act, position_from, known_from)
);
alter table diplomacy.ledger
    add column if not exists words tsvector,
    add column if not exists countries text[] not null default '{}',
    add column if not exists actors text[],
    add column if not exists targets text[],
    add column if not exists involved text[],
    add column if not exists mutual boolean not null default false,
    add column if not exists occurred date,
    add column if not exists aside text,
    add column if not exists context uuid[],
    add column if not exists origins text[],
    add column if not exists way smallint,
    add column if not exists done date,
    add column if not exists stands_to date,
    add column if not exists distinct_from uuid[],
    add column if not exists speaks boolean not null default false,
    add column if not exists parties bigint;
do $do$ begin
    if (select atttypid from pg_attribute where attrelid = 'diplomacy.ledger'::regclass and attname = 'body') = 'jsonb'::regtype then
        alter table diplomacy.ledger alter column body type text;
    end if;
    -- Nobody asks for rows by their bodies: so nobody needs to read them only to count how often which occurs.
    if (select attstattarget from pg_attribute where attrelid = 'diplomacy.ledger'::regclass and attname = 'body') <> 0 then
        alter table diplomacy.ledger alter column body set statistics 0;
    end if;
    if (select attcompression from pg_attribute where attrelid = 'diplomacy.ledger'::regclass and attname = 'body') = '' then
        alter table diplomacy.ledger alter column body set compression lz4;
    end if;
exception when feature_not_supported then -- A PostgreSQL without lz4 packs more slowly.
end $do$;
create index if not exists ledger_words on diplomacy.ledger using gin (words) where act = 'whole';
create index if not exists ledger_lists on diplomacy.ledger (type, latest desc, development desc) where act = 'whole';
drop index if exists diplomacy.ledger_pairs_around, diplomacy.ledger_pairs_long, diplomacy.ledger_pairs_lasting, diplomacy.ledger_pairs_done_before,
    diplomacy.ledger_pairs_in_force, diplomacy.ledger_pairs_standing, diplomacy.ledger_pairs_on, diplomacy.ledger_deeds_of_several, diplomacy.ledger_deeds,
    diplomacy.ledger_linking, diplomacy.ledger_known_no_more, diplomacy.ledger_several, diplomacy.ledger_several_opened;
-- Between two countries: back from a day, on from a day, around a day, what lasts, and what holds until further notice.
create index if not exists ledger_pairs on diplomacy.ledger (pair, type, way, latest desc, earliest desc, development desc)
    where act = 'whole';
create index if not exists ledger_pairs_next on diplomacy.ledger
    (pair, type, way, earliest, latest, development, known_from, known_to) where act = 'whole';
create index if not exists ledger_pairs_begun on diplomacy.ledger (pair, earliest, latest, known_to, known_from)
    where act = 'whole';
create index if not exists ledger_pairs_over_years on diplomacy.ledger
    (pair, latest, earliest, known_to, known_from, position_from, position_to)
    where act = 'whole' and latest > earliest + 366 and stands_to is null;
create index if not exists ledger_pairs_done_early on diplomacy.ledger (pair, latest, done)
    where act = 'whole' and done < latest;
create index if not exists ledger_pairs_stand on diplomacy.ledger
    (pair, stands_to, latest, earliest, known_to, known_from, position_from, position_to)
    where act = 'whole' and stands_to is not null;
create index if not exists ledger_pairs_put_off on diplomacy.ledger (pair, latest)
    where act = 'whole' and phases[cardinality(phases)] = 'upcoming';
create index if not exists ledger_of_several on diplomacy.ledger (development) where pair is null;
create index if not exists ledger_of_several_opened on diplomacy.ledger (position_from) where pair is null;
create index if not exists ledger_wholes_of_several on diplomacy.ledger using gin (countries)
    where act = 'whole' and pair is null;
create index if not exists ledger_pair_acts on diplomacy.ledger (pair, occurred) where act <> 'whole';
create index if not exists ledger_deeds_by_quarter on diplomacy.ledger
    using gin (countries, (array[date_part('year', occurred) * 4 + date_part('quarter', occurred)]))
    where act <> 'whole' and pair is null and plover is not null;
create index if not exists ledger_involved on diplomacy.ledger using gin (involved) where act <> 'whole';
create index if not exists ledger_contexts on diplomacy.ledger using gin (context) where context is not null;
create index if not exists ledger_acts on diplomacy.ledger (latest, earliest, development, act) where act <> 'whole';
-- Which are probably one: by the same countries around the same day; and which was said to be so, or not to be.
create index if not exists ledger_several_begun on diplomacy.ledger (countries, earliest, latest) where act = 'whole' and pair is null;
create index if not exists ledger_copies on diplomacy.ledger (latest desc, development desc) where act = 'whole' and aside = 'copy';
create index if not exists ledger_distinct on diplomacy.ledger (latest desc, development desc)
    where act = 'whole' and distinct_from is not null;
-- What takes place on some days: what is short by its first day, what is long by its last.
create index if not exists ledger_days on diplomacy.ledger (earliest, development) where act = 'whole';
create index if not exists ledger_days_long on diplomacy.ledger (latest, earliest)
    where act = 'whole' and latest > earliest + 366;
create index if not exists ledger_known on diplomacy.ledger (known_from, development) where act = 'whole';
create index if not exists ledger_known_until on diplomacy.ledger (known_to, development)
    where act = 'whole' and known_to < 'infinity';
create index if not exists ledger_changes on diplomacy.ledger (position_from);
-- What speaks of others; few do.
create index if not exists ledger_speaking on diplomacy.ledger (development) where act = 'whole' and speaks;

-- Who has a part in a development, as rows of the ledger show it. That seldom changes, and so each set is here once.
create table if not exists diplomacy.ledger_party (
    development   uuid        not null,
    parties       bigint      not null, -- the set, by what is in it
    position      bigint      not null, -- from which on it is shown somewhere
    country       text        not null,
    role          text        not null,
    person        text        not null, -- folded for comparing; '' where nobody is named
    side          smallint    not null, -- 1 acts, 2 is acted towards, 3 both, 0 only mentioned
    key           text        not null, -- under which other transliterations of the person meet; '' where none do
    primary key (development, parties, country, role, person)
);
do $do$ begin
    -- Every row of the ledger had a set of its own; a rebuild puts the same ones together.
    if exists (select from pg_attribute where attrelid = 'diplomacy.ledger_party'::regclass and attname = 'position_from'
            and not attisdropped) then
        alter table diplomacy.ledger_party add column if not exists key text not null default '';
        alter table diplomacy.ledger_party add column parties bigint, add column position bigint;
        update diplomacy.ledger_party set position = position_from,
            parties = hashtextextended(position_from || '/' || extract(epoch from known_from), 0);
        update diplomacy.ledger set parties = hashtextextended(position_from || '/' || extract(epoch from known_from), 0)
            where act = 'whole';
        alter table diplomacy.ledger_party drop constraint ledger_party_pkey, drop column position_from, drop column known_from,
            alter column parties set not null, alter column position set not null, alter column key drop default,
            add primary key (development, parties, country, role, person);
    end if;
end $do$;
create index if not exists ledger_party_countries on diplomacy.ledger_party (country, development);
create index if not exists ledger_party_persons on diplomacy.ledger_party (person, development) where person <> '';
create index if not exists ledger_party_keys on diplomacy.ledger_party (key, development) where key <> '';

-- Developments of which the ledger shows no more than what was there before an entry that our code can't work in.
create table if not exists diplomacy.ledger_unread (
    development uuid   not null primary key,
    position    bigint not null,
    reason      text   not null
);

-- When the log was where: the running maximum of timestamps, which a clock set back can't disturb.
create table if not exists diplomacy.ledger_clock (
    position    bigint      not null primary key,
    recorded_at timestamptz not null,
    known_at    timestamptz -- the latest known moment of which anything up to here speaks: from then on, time alone changes nothing
);
alter table diplomacy.ledger_clock add column if not exists known_at timestamptz;
create index if not exists ledger_clock_known on diplomacy.ledger_clock (known_at, position);
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
