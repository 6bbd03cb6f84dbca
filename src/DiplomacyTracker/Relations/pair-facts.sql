-- What may be shown as a fact between two countries, where there is much between them: only what counts is read. $1 K, $2 R,
-- $3 V, $4 the pair, $5 the statuses of each kind in which it is done, $6 the kinds that can be done, $7 those that are planned.
-- What is done: the latest of each kind and direction ...
select latest.* from unnest($6::text[]) as kind cross join generate_series(1, 3) as direction cross join lateral (
    select {columns} from diplomacy.ledger
    where act = 'whole' and pair = $4 and type = kind and way = direction and latest <= $3 and {seen}
      and type || '/' || statuses[1 + width_bucket($3, days)] = any($5)
    order by latest desc, earliest desc, development desc limit 1) as latest
union all
-- ... and what was done before the last day it may have taken,
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and done < latest and done <= $3 and latest > $3 and {seen}
union all
-- what is to come: the next of each kind and direction,
select next.* from unnest($7::text[]) as kind cross join generate_series(1, 3) as direction cross join lateral (
    select {columns} from diplomacy.ledger
    where act = 'whole' and pair = $4 and type = kind and way = direction and earliest > $3 and {seen}
      and phases[1 + width_bucket($3, days)] in ('upcoming', 'due')
    order by earliest, latest, development limit 1) as next
union all
-- what was put off, from days that are over to none that is known,
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and phases[cardinality(phases)] = 'upcoming' and latest < $3 and {seen}
  and phases[1 + width_bucket($3, days)] = 'upcoming'
union all
-- what may be going on and doesn't hold until further notice: begun within a year, and before,
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and earliest between $3 - 366 and $3 and latest >= $3
  and stands_to is null and {seen}
union all
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and latest > earliest + 366 and stands_to is null
  and earliest < $3 - 366 and latest >= $3 and {seen}
union all
-- and what does.
select {columns} from diplomacy.ledger
where act = 'whole' and pair = $4 and stands_to >= $3 and {seen}
