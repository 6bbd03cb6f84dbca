-- The facts between two countries: $1 K, $2 R, $3 V, $4 the pair, $5 and $6 its countries as asked for,
-- $7 the statuses of each kind in which it is done, $8 those in which it holds until further notice.
with kinds as (
    select distinct split_part(kind, '/', 1) as type from unnest($7::text[] || $8::text[]) as kind
), candidates as (
    -- Of the two alone: what is done, the latest of each kind and direction ...
    select latest.* from kinds cross join generate_series(1, 3) as ways(way) cross join lateral (
        select * from diplomacy.ledger
        where act = 'whole' and pair = $4 and type = kinds.type and way = ways.way and latest <= $3
          and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
          and type || '/' || statuses[1 + width_bucket($3, days)] = any($7)
        order by latest desc, earliest desc, development desc limit 1) as latest
    union all
    -- ... and what was done before the last day it may have taken,
    select * from diplomacy.ledger
    where act = 'whole' and pair = $4 and done < latest and done <= $3 and latest > $3
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
    union all
    -- what is to come, the next of each kind and direction,
    select next.* from kinds cross join generate_series(1, 3) as ways(way) cross join lateral (
        select * from diplomacy.ledger
        where act = 'whole' and pair = $4 and type = kinds.type and way = ways.way and earliest > $3
          and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
          and phases[1 + width_bucket($3, days)] in ('upcoming', 'due')
        order by earliest, latest, development limit 1) as next
    union all
    -- what may be going on: of one day, of up to a year, of longer,
    select * from diplomacy.ledger
    where act = 'whole' and pair = $4 and earliest = $3 and latest = $3
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
    union all
    select * from diplomacy.ledger
    where act = 'whole' and pair = $4 and latest > earliest
      and earliest between $3 - 366 and $3 and latest between $3 and earliest + 366
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
    union all
    select * from diplomacy.ledger
    where act = 'whole' and pair = $4 and latest > earliest + 366 and earliest <= $3 and latest >= $3
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
    union all
    -- and what holds until further notice.
    select * from diplomacy.ledger
    where act = 'whole' and pair = $4 and stands_to >= $3
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
    union all
    -- Of several: all in which both have a part.
    select * from diplomacy.ledger
    where act = 'whole' and pair is null and countries @> array[$5, $6]
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
), seen as (
    select type, development, earliest, latest, countries, actors, targets, body,
        phases[1 + width_bucket($3, days)] as phase,
        type || '/' || statuses[1 + width_bucket($3, days)] as status
    from candidates
), directed as (
    select distinct on (development, forth) seen.*, way.forth
    from seen cross join (values (true, $5, $6), (false, $6, $5)) as way(forth, actor, target)
    where (actors is null or way.actor = any(actors)) and (targets is null or way.target = any(targets))
), slots as (
    select type || '-underway' as slot, directed.*, 1 as rank from directed where phase = 'underway'
    union all
    select type || '-in-force', directed.*, 1 from directed where status = any($8)
    union all
    select type || '-next', directed.*, row_number() over (partition by type, forth order by earliest, latest, development)
    from directed where phase in ('upcoming', 'due')
    union all
    select type || '-latest', directed.*, row_number() over (
        partition by type, forth order by latest desc, earliest desc, development desc)
    from directed where status = any($7)
)
select slot, forth, development, latest, type, body from slots where rank <= 1
order by slot, earliest, latest, development
