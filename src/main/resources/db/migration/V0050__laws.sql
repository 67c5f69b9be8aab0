-- The law of each place as a source describes it. The stance is derived from the answers; the checks
-- at the end repeat the part of the rule that must never be broken by hand.
create table law (
    code                  text primary key check (code ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
    name_en               text not null check (name_en <> ''),
    name_es               text not null check (name_es <> ''),
    stance                text not null check (stance in ('nordic', 'partial', 'limited', 'neither', 'regulated',
                                                          'decriminalized', 'both', 'selling', 'varies', 'unknown')),
    model                 text not null,

    buying                text not null,
    buying_implied        boolean not null,
    buying_en             text not null,
    buying_es             text not null,
    selling               text not null,
    selling_implied       boolean not null,
    selling_en            text not null,
    selling_es            text not null,
    third_parties         text not null,
    third_parties_implied boolean not null,
    third_parties_en      text not null,
    third_parties_es      text not null,
    ways_out              text not null,
    ways_out_implied      boolean not null,
    ways_out_en           text not null,
    ways_out_es           text not null,

    act_en                text not null,
    act_es                text not null,
    adopted               text,
    in_force              text,
    confirmed             boolean not null,
    penalty_en            text not null,
    penalty_es            text not null,
    note_en               text not null,
    note_es               text not null,

    confidence            text not null check (confidence in ('high', 'medium', 'low')),
    source_publisher      text not null check (source_publisher <> ''),
    source_title          text not null check (source_title <> ''),
    source_url            text not null check (source_url ~ '^https?://'),
    source_date           text not null,
    second_url            text not null check (second_url ~ '^(https?://.+)?$'),
    address_complete      boolean not null,
    read_where            text not null,
    unverified            text[] not null,
    other_legality        text not null,
    other_model           text not null,

    constraint law_findings check (
        array[buying, selling, third_parties, ways_out]
        <@ array['yes', 'partly', 'varies', 'forbidden', 'licensed', 'no', 'not_stated']),
    constraint law_dates check (
        coalesce(adopted, '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$' and coalesce(in_force, '2000') ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    constraint law_both_languages check (
        (buying_en = '') = (buying_es = '') and (selling_en = '') = (selling_es = '')
        and (third_parties_en = '') = (third_parties_es = '') and (ways_out_en = '') = (ways_out_es = '')
        and (act_en = '') = (act_es = '') and (penalty_en = '') = (penalty_es = '') and (note_en = '') = (note_es = '')),
    constraint law_nordic_in_full check (
        (stance = 'nordic') = (buying = 'yes' and selling = 'no' and third_parties = 'yes' and ways_out = 'yes')),
    constraint law_partial_punishes_buying_only check (stance <> 'partial' or (buying = 'yes' and selling <> 'yes')),
    constraint law_both_punishes_both check ((stance = 'both') = (buying = 'yes' and selling = 'yes')),
    constraint law_selling_punishes_selling check (stance <> 'selling' or (selling = 'yes' and buying <> 'yes')),
    -- What nobody has read in the law is never more than a weak claim.
    constraint law_implied_is_low check (
        not (buying_implied or selling_implied or third_parties_implied) or confidence = 'low')
);

create table law_event (
    code             text not null references law,
    kind             text not null check (kind in ('introduced', 'committee_report', 'defeated', 'vetoed', 'adopted', 'signed',
                                                   'in_force', 'amended', 'upheld', 'struck_down', 'review_due', 'review_published')),
    happened         text not null check (happened ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    what_en          text not null check (what_en <> ''),
    what_es          text not null check (what_es <> ''),
    source_publisher text not null check (source_publisher <> ''),
    source_title     text not null check (source_title <> ''),
    source_url       text not null check (source_url ~ '^https?://'),
    source_date      text not null,
    second_url       text not null check (second_url ~ '^(https?://.+)?$'),
    confidence       text not null check (confidence in ('high', 'medium', 'low')),
    primary key (code, kind, happened)
);
