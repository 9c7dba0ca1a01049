SELECT p.given_name, p.middle_name, p.family_name, p.suffix, p.preferred_name, p.sort_name,
       p.pronouns, p.headline, p.city, p.region, p.country
FROM person p
WHERE p.id = ?1 AND p.deleted_at IS NULL AND {seen}
