#!/usr/bin/env bash
# The demonstration's story, report by report, recorded at the terminal alone. It may be run again: nothing is doubled.
#
#   docs/seed-story.sh                            records in your own folder
#   DIPLOMACY_SERVER=http://... docs/seed-story.sh   records on a server
set -euo pipefail

diplomacy=${DIPLOMACY:-diplomacy}
step=0
record() {
    step=$((step + 1))
    "$diplomacy" record "$@" --key "seed-story-sh-$step"
}

threat=018d8a3c-5c00-7000-8000-000000000001
visit=018dbeb9-8400-7000-8000-000000000002
summit=018dbeb9-8400-7000-8000-000000000003
remarks=018deb78-2800-7000-8000-000000000004
missiles=018e4f2b-0400-7000-8000-000000000005
park=0180b5a3-9800-7000-8000-000000000006
cho=018cfc1f-8c00-7000-8000-000000000007
blinken=01773f2c-0c00-7000-8000-000000000008
biden=01771d45-8000-7000-8000-000000000009
yoon=0180ab57-5c00-7000-8000-00000000000a
kim=0133c9a0-0000-7000-8000-00000000000b
treaty=ff88aab8-2800-7000-8000-00000000000c
# The record of a pair has an id that follows from the two.
pair=ab721b55-6117-5c8f-a20e-a7abdbade2f7

first=(--outlet "The Korea Times" --headline "Blinken likely to attend summit in Seoul" --published 2024-02-19
    --attribution anonymous --attributed-to "diplomatic sources" --reliability C --credibility 3)
copy=(--outlet republicworld.com --published 2024-02-20T12:19:00+05:30
    --attribution anonymous --origin "The Korea Times")
washington=(--outlet AFP --published 2024-02-28 --attribution on-the-record)
host=(--outlet Reuters --published 2024-03-14 --attribution on-the-record
    --attributed-to "Lim Soo-suk, spokesman of the Foreign Ministry")

# 9 February: a neighbour threatens.
record record-statement --id $threat --speaker PRK --speaker-person "Kim Jong Un" \
    --speaker-office "President of the State Affairs" --to KOR --kind threat --act threaten \
    --summary "The North would annihilate the South if it were attacked, its leader says." \
    --outlet KCNA --published 2024-02-09 --attribution on-the-record

# 19 February: unnamed sources speak of a visit, and of the summit it is for.
record schedule-visit --id $visit --visitor USA --visitor-person "Antony Blinken" \
    --visitor-office "Secretary of State" --host KOR --host-city Seoul --occurs 2024-03 --certainty likely \
    --purpose "Summit for Democracy; details not finalised" "${first[@]}"
record announce-summit --id $summit --title "Third Summit for Democracy" --conveners KOR --host KOR --host-city Seoul \
    --occurs 2024-03 "${first[@]}" --participants \
    "country=USA,mode=in-person,person=Antony Blinken,office=Secretary of State,certainty=likely"
record link-to $visit --type visit --relation attends --to $summit "${first[@]}"

# 20 February: another paper copies that; it is no second origin.
record add-report $visit --type visit "${copy[@]}"
record set-participation $summit --country USA --person "Joe Biden" --office President --mode virtual \
    --condition "if Blinken attends in person" --condition-depends-on $visit --condition-depends-on-status held \
    "${copy[@]}"

# 28 February: he says so himself. The agency has the month wrong, which an editor corrects.
record record-statement --id $remarks --speaker USA --speaker-person "Antony Blinken" \
    --speaker-office "Secretary of State" --to KOR --kind remarks --act consult \
    --summary "To Foreign Minister Cho Tae-yul in Washington: he looks forward to coming." \
    --quotation "very much look forward to being in South Korea" --quotation-language en "${washington[@]}"
record confirm-visit $visit --by USA --occurs 2024-02 "${washington[@]}"
record correct $visit --type visit --scope record --changes occurs=2024-03 \
    --event "$("$diplomacy" history visit $visit --known-at 2024-02-28 --last-event visit-confirmed)" \
    --reason "The agency wrote \"this month\"; the summit is in March, so nothing else can be meant." \
    --outlet "Editor's note" --published 2024-02-28

# 14 March: the host confirms the days.
record confirm-visit $visit --by KOR --occurs 2024-03-17/2024-03-18 "${host[@]}"
record confirm-summit $summit --by KOR --occurs 2024-03-18/2024-03-20 "${host[@]}"

# 17 to 20 March: what happened.
record begin-visit $visit --occurs 2024-03-17 --outlet Yonhap --published 2024-03-17
record report-incident --id $missiles --kind missile-test --actors PRK \
    --summary "North Korea fires ballistic missiles as the summit opens." \
    --outlet Yonhap --published 2024-03-18 --attributed-to "Joint Chiefs of Staff"
record link-to $missiles --type incident --relation context-of --to $summit --outlet Yonhap --published 2024-03-18
record link-to $missiles --type incident --relation context-of --to $visit --outlet Yonhap --published 2024-03-18
record open-summit $summit --occurs 2024-03-18 --outlet Yonhap --published 2024-03-18
record record-meeting $visit --with "KOR,person=Yoon Suk Yeol,office=President" --occurs 2024-03-18 \
    --format bilateral --outlet Yonhap --published 2024-03-18
record record-meeting $visit --with "KOR,person=Cho Tae-yul,office=Foreign Minister" --occurs 2024-03-18 \
    --format bilateral --outlet Yonhap --published 2024-03-18
record conclude-visit $visit --occurs 2024-03-18 --outlet Yonhap --published 2024-03-18
record conclude-summit $summit --occurs 2024-03-20 --outlet Yonhap --published 2024-03-20

# 18 December: the official record.
record add-report $visit --type visit --outlet "Office of the Historian" \
    --headline "Travels Abroad of the Secretary of State, trip 4221" --published 2024-12-18 \
    --attribution on-the-record --reliability A --credibility 1

# Who they all are, and which offices they held: so a name says who is meant, and an office who held it then.
record record-person --id $park --name "Park Jin" --countries KOR --spellings "Pak Jin" --outlet Yonhap --published 2022-04-13
record record-tenure $park --office KOR --office-title "Foreign Minister" --held 2022-05-12/.. \
    --outlet Yonhap --published 2022-05-12
record end-tenure $park --office KOR --office-title "Foreign Minister" --on 2024-01-10 \
    --outlet Yonhap --published 2024-01-10
record record-person --id $cho --name "Cho Tae-yul" --countries KOR --outlet Yonhap --published 2023-12-19
record record-tenure $cho --office KOR --office-title "Foreign Minister" --held 2024-01-12/.. \
    --outlet Yonhap --published 2024-01-12
record record-person --id $blinken --name "Antony Blinken" --countries USA --outlet Reuters --published 2020-11-23
record record-tenure $blinken --office USA --office-title "Secretary of State" --held 2021-01-26/.. \
    --outlet Reuters --published 2021-01-26
record record-person --id $biden --name "Joe Biden" --countries USA --outlet Reuters --published 2021-01-20
record record-tenure $biden --office USA --office-title President --held 2021-01-20/.. \
    --outlet Reuters --published 2021-01-20
record record-person --id $yoon --name "Yoon Suk Yeol" --countries KOR --outlet Yonhap --published 2022-03-10
record record-tenure $yoon --office KOR --office-title President --held 2022-05-10/.. \
    --outlet Yonhap --published 2022-05-10
record record-person --id $kim --name "Kim Jong Un" --countries PRK --outlet KCNA --published 2016-06-30
record record-tenure $kim --office PRK --office-title "President of the State Affairs" --office-role head-of-state \
    --held 2016-06-29/.. --outlet KCNA --published 2016-06-30

# How host and guest had stood since long before: relations, embassies, an alliance.
record record-representation --between KOR --between USA --status recognised --on 1949-01-01 --by USA \
    --outlet "The White House" --published 1949-01-01 --attribution on-the-record
record establish-relations "$pair" --on 1949-03-25 \
    --outlet "The White House" --published 1949-03-25 --attribution on-the-record
record open-mission "$pair" --sending KOR --kind embassy --city Washington --on 1949-03-25 \
    --outlet "The White House" --published 1949-03-25 --attribution on-the-record
record open-mission "$pair" --sending USA --kind embassy --city Seoul --on 1949-04 \
    --outlet "Department of State" --published 1949-04-20 --attribution on-the-record
record record-agreement --id $treaty --kind mutual-defence --obligations defence --obligations consultation \
    --title "Mutual Defense Treaty between the United States and the Republic of Korea" \
    --parties country=KOR --parties country=USA --signed 1953-10-01 --place USA --place-city Washington \
    --outlet "Department of State" --published 1953-10-01 --attribution on-the-record
record ratify-agreement $treaty --by KOR --on 1954-01-29 \
    --outlet "Department of State" --published 1954-11-17 --attribution on-the-record
record ratify-agreement $treaty --by USA --on 1954-02-05 \
    --outlet "Department of State" --published 1954-11-17 --attribution on-the-record
record bring-into-force $treaty --on 1954-11-17 \
    --outlet "Department of State" --published 1954-11-17 --attribution on-the-record
