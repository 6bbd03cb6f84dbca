-- What a country has to do with others: $1 K, $2 R, $3 V, $4 its pairs, $5 its code, $6 the first day of the window.
-- Every part is found by pair and day, so that it costs what it shows and not the country's history.
with recent as materialized (
    -- Visits in the window and those to come, with one other.
    select * from diplomacy.ledger
    where act = 'whole' and pair = any($4) and type = 'visit' and latest >= $6
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
), held as (
    select coalesce(bool_or(actors is null or $5 = any(actors)), false)
       and coalesce(bool_or(targets is null or $5 = any(targets)), false) as both_ways
    from recent where statuses[1 + width_bucket($3, days)] = 'held'
), found as (
    -- What holds until further notice, with one other ...
    select * from diplomacy.ledger
    where act = 'whole' and pair = any($4) and stands_to >= $3 and type <> 'visit'
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
    union all
    select * from recent
    union all
    -- ... where none was held in it, the latest one before it, of each pair and direction ...
    select latest.* from (select from held where not both_ways) as wanted
    cross join unnest($4::text[]) as pairs(pair) cross join generate_series(1, 3) as ways(way)
    cross join lateral (
        select * from diplomacy.ledger
        where act = 'whole' and pair = pairs.pair and type = 'visit' and way = ways.way and latest < $6
          and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
          and statuses[1 + width_bucket($3, days)] = 'held'
        order by latest desc, earliest desc, development desc limit 1) as latest
    union all
    -- ... and the same with several others.
    select * from diplomacy.ledger
    where act = 'whole' and pair is null and countries @> array[$5]
      and (type = 'visit' or stands_to >= $3)
      and known_from <= $1 and $1 < known_to and position_from <= $2 and $2 < position_to
)
select development, type, category, body, earliest, latest, countries,
    actors is null or $5 = any(actors), targets is null or $5 = any(targets),
    coalesce(actors, countries), coalesce(targets, countries),
    statuses[1 + width_bucket($3, days)], phases[1 + width_bucket($3, days)]
from found
order by latest desc, earliest desc, development desc
