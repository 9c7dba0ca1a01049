SELECT p.id, p.given_name, p.middle_name, p.family_name, p.suffix, p.preferred_name, p.sort_name,
       (SELECT group_concat(o.name, ' ')
        FROM affiliation a JOIN organization o ON o.id = a.organization
        WHERE a.person = p.id AND a.deleted_at IS NULL AND o.deleted_at IS NULL),
       p.city, p.headline
FROM person p
WHERE p.id BETWEEN ?1 AND ?2 AND p.deleted_at IS NULL AND p.merged_into IS NULL
