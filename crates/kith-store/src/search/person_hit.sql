SELECT p.given_name, p.middle_name, p.family_name, p.suffix, p.preferred_name, p.sort_name,
       coalesce(p.city, p.headline)
FROM person p
WHERE p.id = ?1 AND {seen}
