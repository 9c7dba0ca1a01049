SELECT p.given_name, p.middle_name, p.family_name, p.suffix, p.preferred_name, p.sort_name,
       n.person, p.pronouns, n.role, n.stage, n.since, e.participation, p.city, p.region, p.country
FROM enrollment_now n
CROSS JOIN enrollment e ON e.id = n.enrollment
CROSS JOIN person p ON p.id = n.person
WHERE n.enrollment = ?1 AND {seen}
