SELECT p.id, p.external_id, p.prefix, p.given_name, p.middle_name, p.family_name, p.suffix,
       p.preferred_name, p.sort_name, p.pronouns, p.name_pronunciation, p.headline,
       CASE WHEN {need} THEN p.birth_date END, p.city, p.region, p.country, p.languages,
       CASE WHEN {need} THEN p.access_needs END, CASE WHEN {need} THEN p.dietary END,
       CASE WHEN {remark} THEN p.notes END, p.needs_audience, p.do_not_contact,
       p.do_not_photograph, p.directory_audience, p.merged_into, k.c0, p.created_at
FROM staged(?1) k
CROSS JOIN person p ON p.id = k.c1
WHERE p.deleted_at IS NULL AND {seen}
