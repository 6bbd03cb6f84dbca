-- What may be shown as a fact between two countries: $1 K, $2 R, $3 V, $4 the pair, $5 the statuses of each kind in which
-- it is done, $6 the kinds that can be done, $7 all kinds; of several countries, what was found in memory: $8 which
-- developments, $9 their positions and $10 their known moments. Little is read as a whole, of much only what counts.
with raw as materialized (
    -- In the order of an index, so that no more is read of it.
    select * from diplomacy.ledger where act = 'whole' and pair = $4
    order by type, way, latest desc, earliest desc, development desc limit {little}
), size as materialized (
    select count(*) < {little} as is_little from raw
)
select {columns} from raw where (select is_little from size) and {seen}
union all
-- Of several: as they were found.
select {columns} from unnest($8::uuid[], $9::bigint[], $10::timestamptz[]) as found(id, position, known)
join diplomacy.ledger on development = id and act = 'whole' and position_from = position and known_from = known
union all
-- What is done: the latest of each kind and direction ...
select latest.* from unnest($6::text[]) as kind cross join generate_series(1, 3) as direction cross join lateral (
    select {columns} from diplomacy.ledger
    where act = 'whole' and pair = $4 and type = kind and way = direction and latest <= $3 and {seen}
      and type || '/' || statuses[1 + width_bucket($3, days)] = any($5)
    order by latest desc, earliest desc, development desc limit 1) as latest
where not (select is_little from size)
union all
-- ... and what was done before the last day it may have taken,
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and done < latest and done <= $3 and latest > $3 and {seen}
  and not (select is_little from size)
union all
-- what is to come: the next of each kind and direction,
select next.* from unnest($7::text[]) as kind cross join generate_series(1, 3) as direction cross join lateral (
    select {columns} from diplomacy.ledger
    where act = 'whole' and pair = $4 and type = kind and way = direction and earliest > $3 and {seen}
      and phases[1 + width_bucket($3, days)] in ('upcoming', 'due')
    order by earliest, latest, development limit 1) as next
where not (select is_little from size)
union all
-- what may be going on and doesn't hold until further notice: begun within a year, and before,
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and earliest between $3 - 366 and $3 and latest >= $3
  and (stands_to is null or stands_to < $3) and {seen}
  and not (select is_little from size)
union all
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and latest > earliest + 366 and earliest < $3 - 366 and latest >= $3
  and (stands_to is null or stands_to < $3) and {seen}
  and not (select is_little from size)
union all
-- and what does.
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and stands_to >= $3 and {seen} and not (select is_little from size)
